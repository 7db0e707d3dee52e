/** The program as a library: a book folder in, finished files out, the outside world through ports. */
export { allRuleIds, ruleOf, severityOf } from './diagnostics/catalog.ts';
export type { EditionPorts } from './edition-ports.ts';
export { messageText } from './locales/messages.ts';
export type { Message, Report, Severity } from './model/message.ts';
export type { Place } from './model/place.ts';
export type { Artifact, FileStatus, FileSystem, Progress, Typesetter } from './model/ports.ts';
export { buildEdition, loadBook } from './pipeline.ts';
export type { LoadedProject } from './pipeline.ts';
