const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export async function endless(url: string) {
  while (true) {
  // <- unbounded-retry: without a pause
    try {
      return await fetch(url);
    } catch {
      // try again
    }
  }
}

export async function endlessWithPause(url: string) {
  for (;;) {
  // <- unbounded-retry: no cap on attempts or time
    try {
      const response = await fetch(url);
      if (response.ok) return response;
    } catch {
      await pause(1_000);
    }
  }
}

export async function capped(url: string) {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      return await fetch(url);
    } catch {
      await pause(100 * 2 ** attempt + Math.random() * 100);
    }
  }
  throw new Error('gave up');
}

export async function cappedInTheCatch(url: string) {
  let attempt = 0;
  while (true) {
    try {
      return await fetch(url);
    } catch (error) {
      if (++attempt === 3) throw error;
      await pause(100 * 2 ** attempt + Math.random() * 100);
    }
  }
}

// no retry: the next page, and the next message
export async function pages(url: string) {
  const all: unknown[] = [];
  for (let next: string | null = url; next !== null; ) {
    const page: { items: unknown[]; next: string | null } = await (await fetch(next)).json();
    all.push(...page.items);
    next = page.next;
  }
  return all;
}

export async function poll(url: string, handle: (response: Response) => Promise<void>) {
  while (true) {
    await handle(await fetch(url));
    await pause(5_000);
  }
}
