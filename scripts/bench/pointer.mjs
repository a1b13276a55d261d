/** A handle that is dragged round and round for a while. */

/**
 * Presses the pointer on `handle` and moves it, `wide` and `high` pixels to either side, until
 * `sampled` answers: a function of the page that is asked once the pointer is down.
 */
export async function dragWhile(page, handle, { wide, high }, sampled) {
  await handle.waitFor();
  const box = await handle.boundingBox();
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  // More often than there are frames; the browser hands the page one move a frame.
  const devtools = await page.context().newCDPSession(page);
  const begun = performance.now();
  const timer = setInterval(() => {
    const angle = (performance.now() - begun) / 230;
    const x = middle.x + wide * Math.sin(angle);
    const y = middle.y + high * Math.sin(1.7 * angle);
    const move = { type: 'mouseMoved', x, y, button: 'left', buttons: 1 };
    devtools.send('Input.dispatchMouseEvent', move).catch(() => clearInterval(timer));
  }, 8);
  const result = await sampled();
  clearInterval(timer);
  await page.mouse.up();
  return result;
}
