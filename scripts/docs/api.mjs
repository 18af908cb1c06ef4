// docs/api/README.md: the tables between its marks, from the API's description, the refusals and the recorded examples.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from '../ensure-deps.mjs';
import { between, code, compiled, table } from './text.mjs';

export async function apiPage(kept) {
  let page = kept;
  page = between(page, 'examples', examples());
  page = between(page, 'operations', operations());
  return between(page, 'problems', await problems());
}

function operations() {
  const { paths } = JSON.parse(readFileSync(join(ROOT, 'docs/api/openapi.json'), 'utf8'));
  const byTag = new Map();
  for (const [path, methods] of Object.entries(paths))
    for (const [method, operation] of Object.entries(methods)) {
      const tag = operation.tags?.[0] ?? 'other';
      byTag.set(tag, [...(byTag.get(tag) ?? []), rowOf(method, path, operation)]);
    }
  return [...byTag]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([tag, rows]) => `### ${tag}\n\n${table(['operation', 'for', 'takes', 'gives'], rows)}`)
    .join('\n\n');
}

function rowOf(method, path, operation) {
  const access = operation['x-permission'];
  const open = access === 'public' || access === 'signed-in';
  const good = Object.entries(operation.responses).find(([status]) => /^[23]/.test(status));
  return [
    code(`${method.toUpperCase()} ${path.replace('/api/v1', '')}`),
    `${open ? access : code(access)}${operation['x-second-factor'] ? ' ✱' : ''}`,
    takes(operation),
    good ? `${good[0]} ${given(good[1])}`.trim() : '',
  ];
}

function takes({ requestBody, parameters = [] }) {
  const body = Object.entries(requestBody?.content ?? {}).map(([type, { schema }]) => nameOf(schema) || type);
  const headers = parameters.filter((p) => p.in === 'header' && p.required).map((p) => code(p.name));
  return [...body, ...headers].join(', ');
}

const given = ({ content = {} }) =>
  Object.entries(content)
    .map(([type, { schema }]) => (type === 'application/json' ? nameOf(schema) : type))
    .join(', ');

const nameOf = (schema) => schema?.$ref?.split('/').at(-1) ?? '';

async function problems() {
  const { PROBLEMS } = await compiled('libs/kernel/src/index');
  return table(
    ['code', 'status', 'title', '标题'],
    Object.entries(PROBLEMS).map(([key, { status, title }]) => [code(key), status, title.en, title.zh]),
  );
}

/** The first line of an example names the journey. */
function examples() {
  const folder = join(ROOT, 'docs/api/examples');
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.http')) : [];
  return table(
    ['journey', 'requests and answers'],
    files.sort().map((file) => {
      const [first = ''] = readFileSync(join(folder, file), 'utf8').split('\n');
      return [first.replace(/^# /, ''), `[${file}](examples/${file})`];
    }),
  );
}
