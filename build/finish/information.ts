/** What the file says about itself. */
export interface DocumentInformation {
  readonly title: string;
  /** By language tag. */
  readonly titles: Readonly<Record<string, string>>;
  readonly authors: readonly string[];
  /** Primary language, BCP 47. */
  readonly language: string;
  readonly producer: string;
  /** Creation and modification date: given, never the clock's, so that two builds are alike. */
  readonly date: Date;
  /** Of book and edition; the file's own id comes from it. */
  readonly identifier: string;
}
