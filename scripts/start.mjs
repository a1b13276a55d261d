/** Sets up, builds and serves the course; takes the options of serve.mjs. */
import { buildSite } from './build.mjs';
import { main } from './lib/shell.mjs';
import { serve } from './serve.mjs';

await main(async () => {
  await buildSite();
  await serve(process.argv.slice(2));
});
