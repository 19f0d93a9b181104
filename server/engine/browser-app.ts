/** Packages that are bundled for browsers and have no server of their own: everything in them runs there. */
import type { Project } from '../project/project';

/** What draws pages in a browser. */
const VIEWS = ['react-dom', 'vue', 'svelte', 'solid-js', 'preact', '@angular/core', 'lit'];
/** What bundles them with nothing rendered on a server. */
const BUNDLERS = [
  'vite',
  'react-scripts',
  '@angular/cli',
  '@vue/cli-service',
  'parcel',
  'webpack',
  '@rsbuild/core',
  'rollup',
  'esbuild',
];
/** What runs the package's own code on a server: then the package alone tells nothing. */
const SERVERS =
  /^(next|nuxt|nuxt3|gatsby|astro|vike|vinxi|waku|express|fastify|koa|hono|h3|nitropack|elysia|restify|polka|electron|socket\.io|ws|vite-plugin-ssr|react-router-serve|@remix-run\/.+|@react-router\/(node|dev|serve|express)|@sveltejs\/kit|@solidjs\/start|@tanstack\/(react-)?start|@nestjs\/.+|@hapi\/.+|@hono\/.+|@trpc\/server|@vercel\/node|@netlify\/functions|@prisma\/client|redwoodjs|@redwoodjs\/.+)$/;
/** Folders of such a package whose code is deployed as functions or run by developers. */
const ELSEWHERE = /(^|\/)(server|api|functions|netlify|edge|electron|scripts|e2e|\.storybook)\/|\.config\.[cm]?[jt]s$/;

/** Is this a file of a package whose code only runs in browsers? */
export function inBrowserApp(project: Project, file: string): boolean {
  const info = project.packageOf(file);
  if (!info) return false;
  const has = (name: string): boolean => info.deps.has(name);
  if (!VIEWS.some(has) || !BUNDLERS.some(has)) return false;
  for (const name of info.deps.keys()) if (SERVERS.test(name)) return false;
  const inside = info.dir ? file.slice(info.dir.length + 1) : file;
  return inside.startsWith('src/') ? !/^src\/(server|functions)\//.test(inside) : !ELSEWHERE.test(inside);
}
