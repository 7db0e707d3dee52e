/** The day of publication as a date that no clock and no place changes. */
export function publicationDate(published: string | undefined): Date {
  const [year = 2000, month = 1, day = 1] = (published ?? '').split('-').filter(Boolean).map(Number);
  return new Date(Date.UTC(year, month - 1, day));
}
