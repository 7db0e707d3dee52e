/** What the PDF and the EPUB of an edition must both hold. */
export type ParityKind = 'pairs' | 'notes' | 'figures' | 'tables' | 'questions' | 'answers';

/** How many of each kind the printed pages and the EPUB of one edition hold, counted in the finished files. */
export type Parity = Readonly<Record<ParityKind, { readonly print: number; readonly epub: number }>>;
