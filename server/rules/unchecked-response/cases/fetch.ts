export async function unread(id: string) {
  const response = await fetch(`https://users.example.com/${id}`);
  //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unchecked-response
  return response.json();
}

export const chained = (id: string) =>
  fetch(`https://users.example.com/${id}`).then((response) => response.json());
// <- unchecked-response

export async function inOne(id: string) {
  return (await fetch(`https://users.example.com/${id}`)).json();
  //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unchecked-response
}

export async function ok(id: string) {
  const response = await fetch(`https://users.example.com/${id}`);
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

export async function status(id: string) {
  const { status, json } = await fetch(`https://users.example.com/${id}`);
  return status === 200 ? json() : null;
}

export const inThen = (id: string) =>
  fetch(`https://users.example.com/${id}`).then((response) => {
    if (response.status >= 400) throw new Error(String(response.status));
    return response.json();
  });

// handed on: whoever takes it may look
export const proxied = (id: string) => fetch(`https://users.example.com/${id}`);

function check(response: Response) {
  if (!response.ok) throw new Error(String(response.status));
  return response;
}
export const helper = async (id: string) => check(await fetch(`https://users.example.com/${id}`)).json();
