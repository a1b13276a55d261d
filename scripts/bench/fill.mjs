/** A histogram of 100 000 draws fills while it plays: frames per second, and the longest frame. */

const predicted = JSON.stringify({
  answers: { 'M03.3 A': { value: [2, 2, 2, 2, 2, 2, 2, 2, 2, 2], option: '', sure: true } },
});

export async function measureFill(browser, site) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 820 } });
  const page = await context.newPage();
  await page.addInitScript(
    (record) => localStorage.setItem('gradus:chapter:03-chance-and-pictures', record),
    predicted,
  );
  await page.goto(`${site}en/03-chance-and-pictures/#idea=sample&step=0&n=100000`);
  const play = page.getByRole('button', { name: 'Play' });
  await play.waitFor();
  await page.waitForSelector('.picture svg rect');
  await page.evaluate(() => {
    window.framesTaken = new Promise((resolve) => {
      const lengths = [];
      let last = 0;
      const frame = (now) => {
        if (last > 0) lengths.push(now - last);
        last = now;
        const [, at, of] = /(\d+)\D+(\d+)/.exec(document.querySelector('.transport').textContent);
        if (at !== of) requestAnimationFrame(frame);
        else resolve(lengths);
      };
      requestAnimationFrame(frame);
    });
  });
  await play.click();
  const lengths = await page.evaluate(() => window.framesTaken);
  await context.close();
  const seconds = lengths.reduce((sum, length) => sum + length, 0) / 1000;
  return { framesPerSecond: lengths.length / seconds, longest: Math.max(...lengths) };
}
