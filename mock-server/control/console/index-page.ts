import { operations } from '../../../generators/generated/operations.ts';
import type { Tenant } from '../../core/tenant/tenant.ts';
import type { ControlRoute, ProxyInfo } from '../http/route.ts';
import { routeCommand, tokenCommand } from './command.ts';
import { html, type Html } from './html.ts';
import { script } from './script.ts';
import { style } from './style.ts';

export interface IndexPageOptions {
  readonly routes: readonly ControlRoute[];
  readonly tenants: readonly Tenant[];
  /** The one that links and commands are for. */
  readonly tenant: Tenant | undefined;
  /** Present on a proxy. */
  readonly proxy: ProxyInfo | undefined;
  /** Where the control routes are: `/_mock`, with the mount path before it. */
  readonly base: string;
  /** `http://localhost:7626`. */
  readonly origin: string;
  /** The control token, if the page was opened with it. */
  readonly token: string | undefined;
}

/** Tenants that are linked to; GET tenants has the rest. */
const tenantsShown = 50;

/** How many of the newest activities are there when the page opens. */
const newestShown = 50;

/** The page that shows what is here. */
export function indexPage(options: IndexPageOptions): string {
  const { tenant, base, origin, proxy } = options;
  const page = html`<!doctype html>
    <html lang="en" data-language="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>sobot-mock</title>
        <link rel="icon" href="data:," />
        ${verbatim('style', style)}
      </head>
      <body>
        <header>
          <h1>sobot-mock</h1>
          <span class="faint"
            >${proxy === undefined ? words('A fake Sobot LINE API', '仿真的 Sobot LINE 接口') : proxyWords(proxy)} ·
            <code>${origin}${parentOf(base)}</code></span
          >
          <button class="push" type="button" data-toggle="language">
            <span lang="zh">English</span><span class="t" lang="en">中文</span>
          </button>
        </header>
        <main>
          ${tenant === undefined ? noTenant() : tenantSections(tenant, options)} ${routeSection(options)}
          ${operationSection(origin, base)}
        </main>
        ${verbatim('script', script)}
      </body>
    </html> `;
  return page.html;
}

/** Text that the content security policy has a digest of: not a space may be added to it. */
function verbatim(element: 'style' | 'script', text: string): Html {
  return { html: `<${element}>${text}</${element}>` };
}

function words(en: string, zh: string): Html {
  return html`<span class="t" lang="en">${en}</span><span lang="zh">${zh}</span>`;
}

function proxyWords({ target }: ProxyInfo): Html {
  return words(`A proxy in front of ${target}`, `位于 ${target} 之前的代理`);
}

function noTenant(): Html {
  return html`<h2>${words('Tenants', '租户')}</h2>
    <p>${words('There is none. Make one: POST tenants.', '暂无租户，可用 POST tenants 创建。')}</p>`;
}

function tenantSections(tenant: Tenant, { tenants, base, origin, token, proxy }: IndexPageOptions): readonly Html[] {
  const { appid, appKey, seed, timezone, clock, activity } = tenant;
  const others = tenants
    .slice(0, tenantsShown)
    .map(
      (other) =>
        html`<li>
          ${other === tenant ? html`<strong>${other.appid}</strong>` : html`<a href="${tenantPage(base, other, token)}">${other.appid}</a>`}
        </li>`,
    );
  const after = Math.max(0, activity.lastId - newestShown);
  return [
    html`<h2>${words('Tenant', '租户')}</h2>`,
    tenants.length < 2
      ? html``
      : html`<ul class="tenants">
          ${others}
        </ul>`,
    html`<dl class="facts">
      <dt>appid</dt>
      <dd>${appid}</dd>
      ${
        proxy === undefined
          ? html`<dt>app_key</dt>
              <dd>${appKey}</dd>`
          : html``
      }
      <dt>${words('clock', '时钟')}</dt>
      <dd>
        ${new Date(clock.now()).toISOString()} ${clock.frozen ? words('(stands still)', '（已停）') : html``}
        ${timezone}
      </dd>
      ${
        proxy === undefined
          ? html`<dt>${words('seed', '种子')}</dt>
              <dd>${seed}</dd>`
          : html``
      }
    </dl>`,
    // The target's own app_key signs, and it is not here.
    proxy === undefined
      ? html`<h3>${words('Get a token', '获取 token')}</h3>
          ${command(tokenCommand(tenant, `${origin}${parentOf(base)}`))}`
      : html``,
    html`<h2>${words('What happens', '实时动态')}</h2>
      <ol
        class="log"
        role="log"
        data-stream="${tenantPath(base, tenant)}/stream?after=${after}"
        data-en="Nothing yet. Requests, webhook events and deliveries appear here."
        data-zh="暂无动态。请求、Webhook 事件与投递会显示在这里。"
        data-empty=""
      ></ol>
      <noscript><p class="faint">This list needs JavaScript; GET stream tells the same.</p></noscript>`,
  ];
}

function routeSection({ routes, tenant, base, origin }: IndexPageOptions): readonly Html[] {
  const groups = Map.groupBy(routes, groupOf);
  return [
    html`<h2>${words('Control routes', '控制接口')}</h2>
      <p class="faint">
        ${words('A click on a path shows the answer.', '点击路径可查看返回内容。')}
        <a href="${base}/openapi.json?of=control" data-show>OpenAPI</a>
      </p>`,
    ...[...groups].map(
      ([name, members]) =>
        html`<h3>${name}</h3>
          <ul class="routes">
            ${members.map((route) => routeRow(route, { tenant, base, origin }))}
          </ul>`,
    ),
  ];
}

function routeRow(
  route: ControlRoute,
  { tenant, base, origin }: Pick<IndexPageOptions, 'tenant' | 'base' | 'origin'>,
): Html {
  const { method, path, summary } = route;
  const appid = tenant === undefined ? undefined : encodeURIComponent(tenant.appid);
  const filled = `${base}${appid === undefined ? path : path.replace(':appid', () => appid)}`.replace(/\/$/, '');
  const isLink = method === 'GET' && !filled.includes(':') && path !== '/';
  const label = html`<code>${base}${path === '/' ? '' : path}</code>`;
  return html`<li>
    <span class="method">${method}</span>
    <span>${isLink ? linkTo(filled, label) : label}</span>
    <button type="button" data-copy="${routeCommand(route, `${origin}${filled}`)}">curl</button>
    <p>${summary}</p>
  </li>`;
}

/** A stream has no end to show: it is above. */
function linkTo(path: string, label: Html): Html {
  return path.endsWith('/stream')
    ? html`<a href="${path}">${label}</a>`
    : html`<a href="${path}" data-show>${label}</a>`;
}

function operationSection(origin: string, base: string): Html {
  const rows = Object.values(operations).map(
    ({ method, path, summary }) =>
      html`<li>
        <span class="method">${method}</span><code>${path}</code><span></span>
        <p>${summary}</p>
      </li>`,
  );
  return html`<h2>${words("The provider's operations", '仿真接口')}</h2>
    <p class="faint">
      ${origin}${parentOf(base)} · <a href="${base}/openapi.json" data-show>OpenAPI</a> ·
      <a href="${base}/asyncapi.json" data-show>AsyncAPI</a>
    </p>
    <ul class="routes">
      ${rows}
    </ul>`;
}

function command(text: string): Html {
  return html`<div class="command">
    <pre>${text}</pre>
    <button type="button" data-copy="${text}">${words('Copy', '复制')}</button>
  </div>`;
}

function tenantPath(base: string, { appid }: Tenant): string {
  return `${base}/tenants/${encodeURIComponent(appid)}`;
}

function tenantPage(base: string, { appid }: Tenant, token: string | undefined): string {
  return `${base}?${new URLSearchParams({ appid, ...(token !== undefined && { token }) }).toString()}`;
}

/** What a route is about: `clock` of `/tenants/:appid/clock`. */
function groupOf({ path }: ControlRoute): string {
  const [first = '', , third] = path.split('/').slice(1);
  return third ?? (first === 'tenants' ? 'tenants' : 'server');
}

/** The mount path: the provider is where `/_mock` stands. */
function parentOf(base: string): string {
  return base.slice(0, base.lastIndexOf('/'));
}
