const plainName = /^[\p{L}][\p{L}\p{Nd}-]*$/u;

/**
 * The element id of a block, note or question in every output. A name without `/` stays as it is (`q-why`); other ids
 * get `/` as `_` and a letter first, so that they are names in XML too. Two different ids never give the same element
 * id: a plain name holds no `_`, and `_` itself is doubled.
 */
export function elementId(id: string): string {
  return plainName.test(id) ? id : `t_${id.replaceAll('_', '__').replaceAll('/', '_')}`;
}
