export async function bare(url: string) {
  const response = await fetch(url);
  //                     ^^^^^^^^^^ missing-timeout
  return response.text();
}

export async function literal() {
  return (await fetch('https://api.example.com/items', { method: 'GET' })).json();
  //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-timeout: to api.example.com
}

export async function severalLines(body: string) {
  await fetch('https://api.example.com/items', {
  //    ^ missing-timeout
    method: 'POST',
    body,
  });
}

// bounded: a signal that fires by itself
export async function bounded(url: string) {
  return fetch(url, { signal: AbortSignal.timeout(3_000) });
}

// bounded: a timer that aborts
export async function byTimer(url: string) {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), 3_000);
  try {
    const response = await fetch(url, { signal: controller.signal });
    return await response.text();
  } finally {
    clearTimeout(timer);
  }
}

// a caller's signal: nobody knows whether it fires
export async function handedIn(url: string, signal: AbortSignal) {
  return fetch(url, { signal });
}

// not the network: a local function and a method of that name
class Store {
  fetch(key: string) {
    return new Map([[key, 1]]).get(key);
  }
}
new Store().fetch('a');
