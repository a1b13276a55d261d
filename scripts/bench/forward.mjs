/** Everything that is dragged in the chapters on the forward pass: frames per second of each. */
import { dragWhile } from './pointer.mjs';

const seconds = 2;

/** Where a handle is, what it is, and how far it is pulled. */
const drags = [
  {
    name: 'a point below twenty layers',
    place: '06-why-bend/#idea=straight&layers=20&bend=relu',
    handle: '.place .catch',
    reach: { wide: 90, high: 0 },
  },
  {
    name: 'a weight of twenty layers',
    place: '06-why-bend/#idea=straight&layers=20&bend=tanh',
    handle: '.knob.round .catch',
    reach: { wide: 20, high: 30 },
  },
  {
    name: 'a tangent on four curves',
    place: '06-why-bend/#idea=slopes&step=yes&sigmoid=yes&tanh=yes&relu=yes',
    handle: '.place .catch',
    reach: { wide: 120, high: 0 },
  },
  {
    name: 'one of three scores',
    place: '08-softmax/#idea=shares',
    handle: '.score .catch',
    reach: { wide: 0, high: 40 },
  },
  {
    name: 'one of ten scores',
    place: '08-softmax/#idea=together',
    handle: '.score .catch',
    reach: { wide: 0, high: 40 },
  },
];

/** The chapters as one finds them who has predicted. */
const answered = (claims) =>
  JSON.stringify({
    answers: Object.fromEntries(
      claims.map((claim) => [`${claim} A`, { value: [0], option: '', sure: true }]),
    ),
  });
const records = {
  'gradus:chapter:06-why-bend': answered(['M06.1', 'M06.2', 'M06.3']),
  'gradus:chapter:08-softmax': answered(['M08.1', 'M08.2', 'M08.3', 'M08.4']),
};

/** In the page: frames in so many seconds, and in how many of them the stage said something else. */
function sample(length) {
  return new Promise((resolve) => {
    const stage = document.querySelector('.stage');
    const begun = performance.now();
    let [frames, changes, before] = [0, 0, ''];
    const frame = (now) => {
      frames += 1;
      const text = stage.textContent;
      if (text !== before) changes += 1;
      before = text;
      const passed = (now - begun) / 1000;
      if (passed < length) requestAnimationFrame(frame);
      else resolve({ framesPerSecond: frames / passed, changes });
    };
    requestAnimationFrame(frame);
  });
}

async function measure(browser, site, { place, handle, reach }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 820 } });
  const page = await context.newPage();
  await page.addInitScript((kept) => {
    for (const [key, text] of Object.entries(kept)) localStorage.setItem(key, text);
  }, records);
  await page.goto(`${site}en/${place}`);
  const found = page.locator(`.stage ${handle}`).first();
  const result = await dragWhile(page, found, reach, () => page.evaluate(sample, seconds));
  await context.close();
  return result;
}

/** Every drag once: its name, frames per second, and frames in which a number changed. */
export async function measureForward(browser, site) {
  const measured = [];
  for (const drag of drags) {
    measured.push({ name: drag.name, ...(await measure(browser, site, drag)) });
  }
  return measured;
}
