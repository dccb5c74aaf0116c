import type { Compilable, Kysely } from 'kysely'
import { preparedOn } from './statement-dialect.ts'

/**
 * A read whose SQL is made once. Kysely builds and compiles a query anew at every call, which takes several times as
 * long as reading one row by its key. Here `shape` runs at the first call only, with marks in place of the parameters,
 * so it hands each of them on to Kysely and looks at none. Answers all rows. For reads that are made row by row; where
 * a query is made once for a screen, Kysely as it is costs nothing that anybody sees.
 */
export function compiledOnce<DB, P extends readonly unknown[], R>(
  shape: (db: Kysely<DB>, ...parameters: P) => Compilable<R>,
): (db: Kysely<DB>, ...parameters: P) => Promise<R[]> {
  let made: { readonly sql: string; readonly bind: (parameters: P) => unknown[] } | null = null
  return async (db, ...parameters) => {
    made ??= compile(db, shape, parameters.length)
    return preparedOn(db, made.sql).all(made.bind(parameters)) as R[]
  }
}

function compile<DB, P extends readonly unknown[]>(
  db: Kysely<DB>,
  shape: (db: Kysely<DB>, ...parameters: P) => Compilable,
  count: number,
) {
  const marks: readonly unknown[] = Array.from({ length: count }, (_, place) => ({ place }))
  const { sql, parameters } = shape(db, ...(marks as P)).compile()
  if (marks.some((mark) => !parameters.includes(mark))) throw new Error('a parameter was not handed on as it is')
  const places = parameters.map((value) => marks.indexOf(value))
  return { sql, bind: (given: P) => places.map((place, i) => (place < 0 ? parameters[i] : given[place])) }
}
