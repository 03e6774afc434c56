// How a process of its own measures one reader or writer: the first reading, and the steady state after the same warm-up for everybody.

/** Processor time, in ms, that everybody may run before the steady state is measured: compilers are through by then. */
const WARM_UP = 4_000
/** Readings that the steady state is the median of. */
const STEADY = 9

export const median = numbers => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]

async function taken(run) {
  const [start, cpu] = [performance.now(), process.cpuUsage()]
  const found = await run()
  const { user, system } = process.cpuUsage(cpu)
  return { wall: performance.now() - start, cpu: (user + system) / 1000, found }
}

/** `isOnce`: only the first reading. What the last reading found is given back, so that nobody can leave work out. */
export async function readings(run, isOnce) {
  const first = await taken(run)
  const rest = []
  if (!isOnce) {
    for (let spent = first.cpu; spent < WARM_UP; ) spent += (await taken(run)).cpu
    for (let i = 0; i < STEADY; i++) rest.push(await taken(run))
  }
  const { user, system } = process.cpuUsage()
  return {
    first: { wall: first.wall, cpu: first.cpu },
    steady: rest.length > 0 ? { wall: median(rest.map(r => r.wall)), cpu: median(rest.map(r => r.cpu)) } : null,
    process: { wall: performance.now(), cpu: (user + system) / 1000 },
    rss: process.resourceUsage().maxRSS / 1024,
    found: rest.at(-1)?.found ?? first.found,
  }
}

/** What several processes measured, each figure the median of them. */
export const together = many => {
  const of = (part, what) => median(many.flatMap(m => (m[part] ? [m[part][what]] : [])))
  const part = name => (many.some(m => m[name]) ? { wall: of(name, 'wall'), cpu: of(name, 'cpu') } : null)
  return { first: part('first'), steady: part('steady'), process: part('process'), rss: median(many.map(m => m.rss)), found: many.at(-1).found }
}
