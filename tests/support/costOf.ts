/** What a piece of work takes: of the processor, and of memory that was not there before. */
export interface Cost {
  milliseconds: number
  megabytes: number
}

/** The least of three tries: a first one compiles, and in any of them memory may be tidied up. */
export function costOf(work: () => unknown): Cost {
  const tries = [1, 2, 3].map(() => {
    const memory = process.memoryUsage().heapUsed
    const began = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(began)
    return {
      milliseconds: (user + system) / 1000,
      megabytes: (process.memoryUsage().heapUsed - memory) / 2 ** 20,
    }
  })
  return {
    milliseconds: Math.min(...tries.map(({ milliseconds }) => milliseconds)),
    megabytes: Math.min(...tries.map(({ megabytes }) => megabytes)),
  }
}
