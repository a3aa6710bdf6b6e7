/** What an explanation may speak of. */
export interface Trouble {
  /** Of the error: PostgreSQL's, or Node's. */
  readonly code: string;
  readonly text: string;
  readonly user: string;
  readonly database: string;
}

type Told = readonly [why: string, remedy: string];

/** In both languages: why, and what to do. */
export interface Explanation {
  readonly codes?: readonly string[];
  /** For errors without a code of their own. */
  readonly text?: RegExp;
  readonly en: (trouble: Trouble) => Told;
  readonly zh: (trouble: Trouble) => Told;
}

const byItself = 'Nothing has to be done once it is back: it is tried again with each request.';
const byItselfZh = '恢复后无需任何操作：每个请求都会重试。';

/** The first that fits counts. */
export const explanations: readonly Explanation[] = [
  {
    // Statements that are prepared are there in another session, or not there in this one.
    codes: ['SM001', '26000', '42P05'],
    en: ({ text }) => [
      `a pooler hands out another session for each statement, and a turn is held by a session (${text})`,
      'Name PostgreSQL itself, or let the pooler work in session mode.',
    ],
    zh: ({ text }) => [
      `连接池为每条语句换用不同的会话，而轮次由会话持有（${text}）`,
      '请直接连接 PostgreSQL，或让连接池使用会话模式。',
    ],
  },
  {
    codes: ['SM002'],
    en: () => ['somebody wrote to it without taking turns', 'Let nobody but sobot-mock write to its tables.'],
    zh: () => ['有人未按轮次写入', '除 sobot-mock 外，请勿写入其数据表。'],
  },
  {
    text: /^ENOENT: .*open '/,
    en: ({ text }) => [`a file that the URL names is not there (${text})`, 'Mend sslrootcert, sslcert or sslkey.'],
    zh: ({ text }) => [`URL 中给出的文件不存在（${text}）`, '请检查 sslrootcert、sslcert 或 sslkey。'],
  },
  {
    codes: ['ECONNREFUSED', 'ENOENT'],
    en: () => ['nobody listens there', 'Start PostgreSQL, or name where it listens.'],
    zh: () => ['该地址没有服务在监听', '请启动 PostgreSQL，或给出它监听的地址。'],
  },
  {
    codes: ['ENOTFOUND', 'EAI_AGAIN'],
    en: () => ['there is no such host', 'Name one that this machine can find.'],
    zh: () => ['找不到该主机', '请给出本机可以解析的主机名。'],
  },
  {
    codes: ['28000', '28P01'],
    en: ({ user, text }) => [
      `PostgreSQL refuses ${user} (${text})`,
      'Give a user and a password that it takes, in the URL or in PGPASSWORD.',
    ],
    zh: ({ user, text }) => [`PostgreSQL 拒绝了 ${user}（${text}）`, '请在 URL 或 PGPASSWORD 中给出有效的用户和密码。'],
  },
  {
    text: /no password|password must be a string/i,
    en: () => ['PostgreSQL asks for a password', 'Give one in the URL, in PGPASSWORD or in ~/.pgpass.'],
    zh: () => ['PostgreSQL 要求密码', '请在 URL、PGPASSWORD 或 ~/.pgpass 中给出密码。'],
  },
  {
    codes: ['3D000'],
    en: ({ database }) => ['there is no such database', `Make it (CREATE DATABASE ${database}), or name another.`],
    zh: ({ database }) => ['数据库不存在', `请创建它（CREATE DATABASE ${database}），或指定其他数据库。`],
  },
  {
    codes: ['42501'],
    en: ({ user, text }) => [`${user} may not do that (${text})`, 'Give the role the rights that it needs.'],
    zh: ({ user, text }) => [`${user} 没有权限（${text}）`, '请授予该角色所需的权限。'],
  },
  {
    codes: ['25006'],
    en: () => ['PostgreSQL only lets read now', 'Name the primary server.'],
    zh: () => ['PostgreSQL 目前只读', '请连接主服务器。'],
  },
  {
    codes: ['42P01', '42883', '3F000'],
    en: ({ text }) => [
      `its tables are not as they were made (${text})`,
      'Start sobot-mock anew: it makes tables where there are none.',
    ],
    zh: ({ text }) => [`数据表已被改动（${text}）`, '请重新启动 sobot-mock：没有数据表时它会建立。'],
  },
  {
    codes: ['53300'],
    en: ({ text }) => [
      `PostgreSQL has no connection left (${text})`,
      'Raise its max_connections, or run fewer replicas.',
    ],
    zh: ({ text }) => [`PostgreSQL 的连接已用尽（${text}）`, '请调大 max_connections，或减少副本数量。'],
  },
  {
    codes: ['53100'],
    en: ({ text }) => [`PostgreSQL has no room left (${text})`, 'Make room on its disk.'],
    zh: ({ text }) => [`PostgreSQL 磁盘空间不足（${text}）`, '请清理磁盘空间。'],
  },
  {
    codes: ['55P03'],
    en: () => ['another replica has had the turn for too long', byItself],
    zh: () => ['另一个副本占用轮次过久', byItselfZh],
  },
  {
    codes: ['57P05'],
    en: () => ['this process stood still while it had the turn, and lost it', byItself],
    zh: () => ['本进程在持有轮次时停顿，轮次已被收回', byItselfZh],
  },
  {
    codes: ['57P03'],
    en: () => ['PostgreSQL is starting, or stopping', byItself],
    zh: () => ['PostgreSQL 正在启动或停止', byItselfZh],
  },
  {
    text: /does not support SSL/,
    en: () => ['it does not speak TLS', 'Let it have a certificate, or leave sslmode out of the URL.'],
    zh: () => ['它不支持 TLS', '请为它配置证书，或去掉 URL 中的 sslmode。'],
  },
  {
    codes: [
      'CERT_HAS_EXPIRED',
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'ERR_TLS_CERT_ALTNAME_INVALID',
      'SELF_SIGNED_CERT_IN_CHAIN',
      'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    ],
    en: ({ text }) => [
      `its certificate is not trusted (${text})`,
      'Name the CA that signed it: sslrootcert=FILE in the URL.',
    ],
    zh: ({ text }) => [`不信任其证书（${text}）`, '请在 URL 中用 sslrootcert=FILE 给出签发它的 CA。'],
  },
  {
    codes: ['ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', '57014'],
    text: /timeout/i,
    en: () => ['it does not answer in time', byItself],
    zh: () => ['未能及时应答', byItselfZh],
  },
  {
    codes: ['57P01', '57P02', 'ECONNRESET', 'EPIPE', '08006', '08P01'],
    text: /terminated|not queryable|connection ended/i,
    en: () => ['the connection was lost', byItself],
    zh: () => ['连接已断开', byItselfZh],
  },
];
