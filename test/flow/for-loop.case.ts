const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export async function exponential(url: string) {
  for (let attempt = 0; attempt < 4; attempt++) {
    try {
      return await fetch(`https://api.example.com/${url}`);
//                 ^ retry=4 backoff=exponential jitter=false timeout=absent bounded=present
    } catch (error) {
      if (attempt === 3) throw error;
      await sleep(200 * 2 ** attempt);
    }
  }
  throw new Error('unreachable');
}

export async function jittered() {
  let last: unknown;
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    try {
      const res = await fetch('https://api.example.com/a');
//                      ^ retry=3 backoff=exponential jitter=true
      if (!res.ok) throw new Error(`status ${res.status}`);
      return res;
    } catch (error) {
      last = error;
      await new Promise((r) => setTimeout(r, Math.random() * 100 * Math.pow(2, attempt)));
    }
  }
  throw last;
}

export async function status() {
  for (let i = 0; i < 5; i++) {
    const res = await fetch('https://api.example.com/b');
//                    ^ retry=5 backoff=none
    if (res.status < 500) return res;
  }
  throw new Error('gave up');
}

export async function collection(urls: string[]) {
  for (const url of urls) {
    try {
      await fetch(`https://api.example.com/${url}`);
//          ^ retry=absent
    } catch (error) {
      console.error(error);
    }
  }
}

export async function poll() {
  while (true) {
    try {
      const res = await fetch('https://api.example.com/jobs');
//                      ^ retry=absent
      console.log(await res.text());
    } catch (error) {
      console.error(error);
    }
    await sleep(5000);
  }
}
