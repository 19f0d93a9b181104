// @package plaid 47.0.0
import { Configuration, PlaidApi, PlaidEnvironments } from 'plaid';

const plaid = new PlaidApi(new Configuration({ basePath: PlaidEnvironments.sandbox, baseOptions: { headers: {} } }));
const config = new Configuration({ baseOptions: { timeout: 8000 } });
const quick = new PlaidApi(config);

class Bank {
  accountsGet(id: string) {
    return id;
  }
}

export async function link(user: string, access_token: string) {
  const token = await plaid.linkTokenCreate({ user: { client_user_id: user } } as never);
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http plaid linkTokenCreate write timeout=absent retry=absent
  const accounts = await quick.accountsGet({ access_token });
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http plaid accountsGet read timeout=8000 retry=absent
  const sync = await plaid.transactionsSync({ access_token }, { timeout: 3000 });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http plaid transactionsSync read timeout=3000 retry=absent
  new Bank().accountsGet('local');
  new Map([['a', 1]]).get('a');
  return { token, accounts, sync };
}
