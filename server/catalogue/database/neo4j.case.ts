// @package neo4j-driver 6.3.0
import neo4j, { type Session } from 'neo4j-driver';

const driver = neo4j.driver('neo4j://db', neo4j.auth.basic('neo4j', process.env.NEO4J_PASSWORD!), { connectionTimeout: 3000 });

export async function people() {
  const session = driver.session();
  try {
    const found = await session.run('MATCH (n:Person) RETURN n', {}, { timeout: 2000 });
    //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database neo4j run unknown timeout=2000 retry=absent
    const { records } = await driver.executeQuery('MATCH (n) RETURN count(n)');
    //                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database neo4j executeQuery unknown timeout=absent retry=unbounded
    return { found, records };
  } finally {
    await session.close();
  }
}

export const save = (session: Session, name: string) => session.run('CREATE (:Person { name: $name })', { name });
//                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database neo4j run unknown timeout=absent retry=absent

export async function ready() {
  await driver.verifyConnectivity();
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ database neo4j verifyConnectivity read timeout=absent retry=absent
}

// look-alikes
const runner = { run: (text: string) => text };
runner.run('MATCH (n) RETURN n');
const id = neo4j.int(1);
export const stop = () => driver.close();
export { id };
