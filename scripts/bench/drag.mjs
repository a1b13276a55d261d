/** A weight is dragged for three seconds: frames per second, and whether all views move together. */
import { dragWhile } from './pointer.mjs';

const seconds = 3;

/** The chapter as one finds it who has predicted. */
const predicted = JSON.stringify({
  answers: { 'M04.2 A': { value: [1], option: 'nothing', sure: true } },
});

export async function measureDrag(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 820 } });
  const page = await context.newPage();
  await page.addInitScript(
    (record) => localStorage.setItem('gradus:chapter:04-one-neuron', record),
    predicted,
  );
  await page.goto(`${url}#idea=scale&step=14&b=-0.4`);
  const handle = page.locator('.arrow-handle');
  const result = await dragWhile(page, handle, { wide: 55, high: 40 }, () =>
    page.evaluate(sample, seconds),
  );
  await context.close();
  return result;
}

/**
 * In the page. Each frame reads line, truth table, formula and number field at one moment, and
 * works out from each which weights it shows; a frame is torn if they do not show the same ones.
 */
function sample(length) {
  const stage = document.querySelector('.stage');
  const number = (text) => Number(text.replaceAll('−', '-'));
  const read = () => {
    const [w1, w2, b] = [...stage.querySelectorAll('.number-field input')].map(({ value }) =>
      number(value),
    );
    const sums = [...stage.querySelectorAll('tbody td.sum')].map((cell) =>
      number(cell.textContent),
    );
    const w = [...stage.querySelectorAll('.view-formula .formula .num.sym-w')].map((each) =>
      number(each.textContent),
    );
    const line = stage.querySelector('path.line')?.getAttribute('d') ?? '';
    return { w1, w2, b, sums, w, line };
  };
  // The window onto the plane: 2.4 wide from -0.6, drawn in 320 units.
  const plane = ([px, py]) => [-0.6 + (px / 320) * 2.4, 1.8 - (py / 320) * 2.4];
  const together = ({ w1, w2, b, sums, w, line }) => {
    const near = (a, c, within = 1e-6) => Math.abs(a - c) < within;
    const table = [b, w1 + b, w2 + b, w1 + w2 + b].every((sum, row) => near(sum, sums[row]));
    const formula = near(w[0], w1) && near(w[1], w2);
    const ends = [...line.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => plane([+x, +y]));
    const onLine = ends.every(([x, y]) => near(w1 * x + w2 * y + b, 0, 0.002));
    return table && formula && onLine;
  };
  return new Promise((resolve) => {
    const begun = performance.now();
    let [frames, changes, torn, before] = [0, 0, 0, ''];
    const tornAt = [];
    const sample = (now) => {
      frames += 1;
      const seen = read();
      const text = JSON.stringify(seen);
      if (text !== before) {
        changes += 1;
        if (!together(seen)) {
          torn += 1;
          if (tornAt.length < 3) tornAt.push(seen);
        }
      }
      before = text;
      const passed = (now - begun) / 1000;
      if (passed < length) requestAnimationFrame(sample);
      else resolve({ framesPerSecond: frames / passed, changes, torn, tornAt });
    };
    requestAnimationFrame(sample);
  });
}
