export async function forever(url: string) {
  while (true) {
    try {
      return await fetch(`https://api.example.com/${url}`);
//                 ^ retry=unbounded backoff=none bounded=absent attempts=null
    } catch {
      // try again
    }
  }
}

export async function deadline() {
  const end = Date.now() + 10_000;
  while (Date.now() < end) {
    try {
      return await fetch('https://api.example.com/ready');
//                 ^ retry=unbounded bounded=present
    } catch {
      await new Promise((r) => setTimeout(r, 500));
    }
  }
  throw new Error('not ready');
}

export async function counted() {
  let tries = 3;
  do {
    try {
      return await fetch('https://api.example.com/do');
//                 ^ retry=3 backoff=fixed jitter=false
    } catch (e) {
      tries--;
      if (!tries) throw e;
      await new Promise((r) => setTimeout(r, 100));
    }
  } while (tries > 0);
}
