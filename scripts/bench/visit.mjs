/** A first visit: what it weighs, and how long until the stage can be used. */

/** Opens a chapter with an empty cache; bytes are those on the wire, headers not counted. */
export async function measureVisit(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 820 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  const files = new Map();
  devtools.on('Network.responseReceived', ({ requestId, response }) =>
    files.set(requestId, { url: response.url, headers: response.headers, bytes: 0 }),
  );
  devtools.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    const file = files.get(requestId);
    if (file) file.bytes += encodedDataLength;
  });
  await page.addInitScript(() => {
    // The stage can be used once its session has put the numbers there and the answers are enabled.
    const look = () => {
      const usable =
        document.querySelector('.stage tbody [data-node]') &&
        document.querySelector('.predict input:not(:disabled)');
      if (!usable) return;
      observer.disconnect();
      requestAnimationFrame(() => (window.readyAfter = performance.now()));
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true });
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForFunction(() => window.readyAfter !== undefined);
  const ready = await page.evaluate(() => window.readyAfter);
  const weights = [...files.values()].map(({ url, headers, bytes }) => ({
    file: new URL(url).pathname,
    bytes: Number(headers['content-length'] ?? headers['Content-Length'] ?? bytes),
  }));
  await context.close();
  return { ready, bytes: weights.reduce((sum, { bytes }) => sum + bytes, 0), files: weights };
}
