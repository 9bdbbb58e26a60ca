// How much slower the emulated processor really is: Chromium's brake loses its grip on a machine that is busy.

const SPIN = `{
  const start = performance.now();
  let sum = 0;
  for (let at = 0; at < 2e7; at += 1) sum += at % 7;
  performance.now() - start;
}`;

/** The same loop with and without the brake, the best of some tries each. */
export async function slowness(browser) {
  const page = await browser.page({ width: 400, height: 400 });
  const free = await best(page);
  await page.slowDown();
  const slow = await best(page);
  await page.close();
  return slow / free;
}

async function best(page) {
  const tries = [];
  for (let at = 0; at < 8; at += 1) tries.push(await page.evaluate(SPIN));
  return Math.min(...tries);
}
