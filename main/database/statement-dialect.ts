import type Database from 'better-sqlite3'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TransactionSettings,
} from 'kysely'

/**
 * Kysely over one better-sqlite3 connection that prepares each SQL text once. Kysely's own dialect prepares anew for
 * every call, which made a point read six times slower than a raw prepared statement.
 */
export function statementDialect(raw: Database.Database): Dialect {
  const prepared = statementCache(raw)
  return {
    createAdapter: () => new StatementAdapter(prepared),
    createDriver: () => statementDriver(raw, prepared),
    createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

type Prepare = (sql: string) => Database.Statement

/** SQLite's DDL is transactional; Kysely's adapter says it is not, and a failed migration would stay half done. */
class StatementAdapter extends SqliteAdapter {
  readonly prepared: Prepare
  constructor(prepared: Prepare) {
    super()
    this.prepared = prepared
  }
  /** Said so that Kysely does not queue: a call on the outer handle inside a transaction then throws (see below). */
  override get supportsMultipleConnections() {
    return true
  }
  override get supportsTransactionalDdl() {
    return true
  }
}

/** The prepared statement of a text that reads, on the connection whose transaction `db` is. */
export function preparedOn<T>(db: Kysely<T>, sql: string): Database.Statement {
  const { adapter } = db.getExecutor()
  if (!(adapter instanceof StatementAdapter) || !db.isTransaction)
    throw new Error('a statement belongs to a transaction of this dialect')
  const statement = adapter.prepared(sql)
  if (!statement.readonly) throw new Error('this statement writes')
  return statement
}

function statementDriver(raw: Database.Database, prepared: Prepare): Driver {
  const run = (sql: string) => prepared(sql).run()
  let readOnly = false
  const connection = statementConnection((sql) => {
    const statement = prepared(sql)
    // Not `pragma query_only`, which SQLite answers by preparing every statement of the connection anew.
    if (readOnly && !statement.readonly) throw new Error('a call that only reads wrote')
    return statement
  })
  const noSavepoints = async () => {
    throw new Error('no savepoints: one transaction per call')
  }
  return {
    init: async () => {},
    async acquireConnection() {
      // There is one connection and the door takes calls one after another. Whoever asks for it inside a transaction
      // holds the outer handle and would wait for ever.
      if (raw.inTransaction) throw new Error('the outer handle was used inside a transaction')
      return connection
    },
    async beginTransaction(_connection, settings: TransactionSettings) {
      readOnly = settings.accessMode === 'read only'
      // Never `begin immediate`: it begins to write in every attached file, and SQLite then commits as if all had
      // changed, with a super-journal: eight fsyncs in place of five where one did. Nobody else writes these files.
      run('begin')
    },
    async commitTransaction() {
      run('commit')
    },
    async rollbackTransaction() {
      // A full disk or a damaged page has rolled back by itself already.
      if (raw.inTransaction) run('rollback')
    },
    savepoint: noSavepoints,
    rollbackToSavepoint: noSavepoints,
    releaseSavepoint: noSavepoints,
    releaseConnection: async () => {},
    async destroy() {
      raw.close()
    },
  }
}

function statementCache(raw: Database.Database): Prepare {
  const statements = new Map<string, Database.Statement>()
  return (sql) => {
    const known = statements.get(sql)
    if (known) return known
    const statement = raw.prepare(sql)
    // Lists of varying length make endless SQL texts: start anew rather than keep them all.
    if (statements.size >= 500) statements.clear()
    statements.set(sql, statement)
    return statement
  }
}

function statementConnection(prepared: Prepare): DatabaseConnection {
  return {
    async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
      const statement = prepared(sql)
      if (statement.reader) return { rows: statement.all(parameters) as R[] }
      const { changes, lastInsertRowid } = statement.run(parameters)
      return { numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid), rows: [] }
    },
    // biome-ignore lint/correctness/useYield: refused on purpose
    async *streamQuery() {
      throw new Error('rows are read in pages, not streamed')
    },
  }
}
