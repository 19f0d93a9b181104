const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export async function atOnce(url: string) {
  for (let attempt = 0; attempt < 3; attempt++) {
  // <- retry-without-backoff: at once
    try {
      return await fetch(url);
    } catch (error) {
      if (attempt === 2) throw error;
    }
  }
}

export async function inStep(url: string) {
  for (let attempt = 0; attempt < 3; attempt++) {
  // <- retry-without-backoff: the same delay each time
    try {
      return await fetch(url);
    } catch (error) {
      if (attempt === 2) throw error;
      await pause(1_000);
    }
  }
}

export async function growing(url: string) {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      return await fetch(url);
    } catch (error) {
      if (attempt === 2) throw error;
      await pause(200 * 2 ** attempt);
    }
  }
}

export async function fixedWithJitter(url: string) {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      return await fetch(url);
    } catch (error) {
      if (attempt === 2) throw error;
      await pause(500 + Math.random() * 500);
    }
  }
}

// no retry: one request for each item
export async function each(urls: string[]) {
  for (const url of urls) {
    try {
      await fetch(url);
    } catch (error) {
      console.warn(url, error);
    }
  }
}
