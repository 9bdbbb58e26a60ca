// What some content delivery networks ask, from their public lists: for readers in Europe and North America, without
// taxes and discounts. `of` gives the US dollars for a month of `gigabytes` and `requests`.

/** A sum over tiers: `[size, price]`, the last without an end. */
function tiered(amount, tiers) {
  let sum = 0;
  let left = amount;
  for (const [size, price] of tiers) {
    const here = Math.min(left, size);
    sum += here * price;
    left -= here;
  }
  return sum;
}

/** The cheapest plan that holds both. */
function planned(gigabytes, requests, plans) {
  return plans.find((plan) => gigabytes <= plan.gigabytes && requests <= plan.requests)?.price;
}

export const NETWORKS = [
  {
    name: "bunny.net, standard",
    source: "https://bunny.net/pricing/, as of 2026-09-20: $0.01 a GB, nothing for requests",
    of: ({ gigabytes }) => gigabytes * 0.01,
  },
  {
    name: "CloudFront, as you go",
    source: `https://aws.amazon.com/cloudfront/pricing/, as of 2026-09-05: 1 TB and 10 million
  requests free, then $0.085 a GB for 10 TB, $0.080 for the next 40, $0.060 for the next 100.
  **Assumed:** $0.01 for 10,000 HTTPS requests, as in North America; Europe is somewhat more`,
    of: ({ gigabytes, requests }) =>
      tiered(Math.max(0, gigabytes - 1_000), [[10_000, 0.085], [40_000, 0.08], [Infinity, 0.06]]) +
      (Math.max(0, requests - 10_000_000) / 10_000) * 0.01,
  },
  {
    name: "CloudFront, flat",
    source: `the same page and day, plans without overage: $15 up to 10 million requests,
  $200 up to 125 million, $1,000 up to 500 million, $2,250 up to 1.25 billion; up to 50 TB each, 125 TB
  the last`,
    of: ({ gigabytes, requests }) =>
      planned(gigabytes, requests, [
        { price: 15, gigabytes: 50_000, requests: 10e6 },
        { price: 200, gigabytes: 50_000, requests: 125e6 },
        { price: 1_000, gigabytes: 50_000, requests: 500e6 },
        { price: 2_250, gigabytes: 125_000, requests: 1_250e6 },
      ]),
  },
  {
    name: "Cloudflare Pages",
    source: `https://developers.cloudflare.com/pages/functions/pricing/, read in 2026: requests
  for static files are free and without limit on every plan. Plans limit the number of files`,
    of: () => 0,
  },
];
