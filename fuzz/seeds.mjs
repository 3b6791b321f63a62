// Writes what the fuzzers start from: node fuzz/seeds.mjs build/fuzz/seeds
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Authenticator } from '../tests/api/authenticator.mjs';
import { docx, resumeLines } from '../tests/api/documents.mjs';
import { writeXlsx } from '../tests/api/sheets.mjs';

const rows = [
  ['岗位名称*', '人数', '薪资（元/月）', '截止日期'],
  ['数控操作工', 3, '6000-9000', '2026-03-31'],
  ['=会计', 1, '', '面议'],
];
const table = (separator) => rows.map((row) => row.join(separator)).join('\r\n');
// The texts of a table of labels, each a file.
const textsOf = (file) =>
  Object.fromEntries(
    readFileSync(new URL(`../data/eval/${file}`, import.meta.url), 'utf8')
      .split('\n')
      .slice(1)
      .filter(Boolean)
      .map((line, place) => [`${basename(file)}-${place}`, line.split('\t')[0]]),
  );

// A key as it is made, for an address that the fuzzer knows.
function registration() {
  const key = new Authenticator('https://jobs.example.cn');
  const said = [
    key.clientData('webauthn.create', 'AAAA'),
    key.authenticatorData('jobs.example.cn'),
  ];
  return Buffer.concat([said[0], Buffer.alloc(1), said[1]]);
}

// The head and the claims of a token that the fuzzer's provider would sign, and what else a
// provider says.
const issuer = 'https://login.example.gov.cn';
const identity = {
  token: [
    { typ: 'JWT', alg: 'EdDSA', kid: 'k' },
    {
      iss: issuer,
      aud: ['shuangxuan'],
      azp: 'shuangxuan',
      nonce: 'n-1',
      exp: 1_800_000_300,
      iat: 1_800_000_000,
      sub: 'u-7',
    },
  ]
    .map((part) => JSON.stringify(part))
    .join('\0'),
  keys: JSON.stringify({
    keys: [
      { kty: 'RSA', kid: 'r', use: 'sig', alg: 'RS256', n: '3'.repeat(342), e: 'AQAB' },
      { kty: 'EC', kid: 'e', crv: 'P-256', x: 'A'.repeat(43), y: 'A'.repeat(43) },
      { kty: 'OKP', kid: 'o', crv: 'Ed25519', x: 'A'.repeat(43), key_ops: ['verify'] },
    ],
  }),
  discovery: JSON.stringify({
    issuer,
    authorization_endpoint: `${issuer}/a`,
    token_endpoint: `${issuer}/t`,
    jwks_uri: `${issuer}/k`,
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['client_secret_post'],
  }),
  answer: JSON.stringify({ access_token: 'a', token_type: 'Bearer', id_token: 'e30.e30.AA' }),
};

const seeds = {
  sheet_reader_fuzz: {
    'workbook.xlsx': writeXlsx(rows),
    'empty.xlsx': writeXlsx([]),
    'comma.csv': `\uFEFF${table(',')}`,
    'semicolon.csv': `${table(';')}\n"a ""quoted"" one;\n two lines";2`,
    'tab.csv': table('\t'),
    'gb18030.csv': Buffer.from('b8dacebbc3fbb3c63bc8cbcafd0d0abbe1bcc63b320d0a', 'hex'),
  },
  docx_reader_fuzz: {
    'resume.docx': docx(resumeLines),
    'empty.docx': docx([]),
  },
  resume_reader_fuzz: { resume: resumeLines.join('\n') },
  requirement_reader_fuzz: {
    ...textsOf('requirements/examples.tsv'),
    ...textsOf('requirements/provinces.tsv'),
  },
  screening_fuzz: textsOf('screening/examples.tsv'),
  terms_fuzz: {
    plain: '内部名额\n内部名额公示',
    latin: 'ICU 996',
    signs: '<digits>岁|.*\n【x】',
  },
  search_snapshot_fuzz: { changes: Buffer.from('600000056101000170020003', 'hex') },
  address_reader_fuzz: {
    search: 'q=%E5%8F%8C+a&region=50&empty=&%41=%zz\na=1; session=xyz; lang=zh',
    cookies: '\nsession=; xsession=1;session=a=b; lang=en;;s=1',
  },
  json_reader_fuzz: {
    full: `{"shift":"night","pay":880000,"until":"2026-03-01T01:00:00.000Z","breaks":[{"name":"茶歇",
      "hours":2}],"openings":-5,"starts_on":"2026-03-02","urgent":true,"remark":"\\ud83d\\n"}`,
    wrong: '{"shift":"dusk","pay":-1,"until":null,"breaks":[{},{"a/b~":1}],"pay":1e400}',
    deep: '['.repeat(40),
  },
  passkeys_fuzz: { key: registration() },
  id_token_fuzz: identity,
  request_reader_fuzz: {
    get: 'GET /fairs?q=a%20b HTTP/1.1\r\nHost: a\r\nAccept-Encoding: gzip\r\n\r\n',
    post: 'POST /api/v1/x HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}GET / HTTP/1.1\r\n\r\n',
    chunked: 'PUT /x HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n',
    upgrade: 'GET /api/v1/live HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
    absolute: 'GET http://host:80/a?b HTTP/1.0\r\n\r\n',
  },
};
for (const [fuzzer, files] of Object.entries(seeds)) {
  const folder = join(process.argv[2] ?? 'build/fuzz/seeds', fuzzer);
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
}
