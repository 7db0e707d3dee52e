import type { z } from 'zod';

/**
 * The names a schema allows at `path`: the keys of an object, or the values of an enumeration or of a discriminated
 * union's key. `value` decides between the branches of a union; where it cannot, all of them count.
 */
export function knownKeys(
  schema: z.ZodType,
  path: readonly PropertyKey[],
  value: unknown,
): readonly string[] {
  const names = new Set<string>();
  collect(schema, path, value, names, 0);
  return [...names];
}

type Path = readonly PropertyKey[];

function collect(
  schema: z.core.$ZodType,
  path: Path,
  value: unknown,
  names: Set<string>,
  depth: number,
): void {
  if (depth > 100) return;
  // The public base type hides which schema it is; zod documents `_zod.def.type` as the way for tools to tell.
  const def = (schema as z.core.$ZodTypes)._zod.def;
  const [key, ...rest] = path;
  switch (def.type) {
    case 'object':
      if (key === undefined) for (const name of Object.keys(def.shape)) names.add(name);
      else if (def.shape[String(key)] !== undefined) {
        step(def.shape[String(key)], rest, child(value, key), names, depth);
      }
      return;
    case 'array':
      if (key !== undefined) step(def.element, rest, child(value, key), names, depth);
      return;
    case 'tuple':
      if (key !== undefined) step(def.items[Number(key)], rest, child(value, key), names, depth);
      return;
    case 'record':
      if (key !== undefined) step(def.valueType, rest, child(value, key), names, depth);
      return;
    case 'union':
      for (const option of branches(def, value)) collect(option, path, value, names, depth + 1);
      return;
    case 'intersection':
      collect(def.left, path, value, names, depth + 1);
      collect(def.right, path, value, names, depth + 1);
      return;
    case 'lazy':
      collect(def.getter(), path, value, names, depth + 1);
      return;
    case 'pipe':
      collect(def.in, path, value, names, depth + 1);
      return;
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'nonoptional':
    case 'readonly':
    case 'catch':
      collect(def.innerType, path, value, names, depth + 1);
      return;
    case 'enum':
      if (key === undefined) for (const name of Object.values(def.entries)) names.add(String(name));
      return;
    case 'literal':
      if (key === undefined) for (const name of def.values) names.add(String(name));
      return;
    default:
  }
}

function step(
  schema: z.core.$ZodType | undefined,
  rest: Path,
  value: unknown,
  names: Set<string>,
  depth: number,
): void {
  if (schema !== undefined) collect(schema, rest, value, names, depth + 1);
}

/** The branches that the value may belong to: by discriminator where the union has one. */
function branches(def: z.core.$ZodUnionDef, value: unknown): readonly z.core.$ZodType[] {
  const discriminator: unknown = Reflect.get(def, 'discriminator');
  if (typeof discriminator !== 'string') return def.options;
  const chosen = child(value, discriminator);
  const fitting = def.options.filter((option) => {
    const allowed = new Set<string>();
    collect(option, [discriminator], value, allowed, 0);
    return typeof chosen === 'string' && allowed.has(chosen);
  });
  return fitting.length > 0 ? fitting : def.options;
}

function child(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}
