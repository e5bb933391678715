/**
 * An object that throws for a member it does not have, where a plain one would give undefined: the
 * program must not use a call of Electron that is not simulated, and believe that it worked.
 */
export function strict<T extends object>(name: string, members: T): T {
  return new Proxy(members, {
    get(target, key, receiver): unknown {
      if (key in target || typeof key === 'symbol' || key === 'then') return Reflect.get(target, key, receiver);
      throw new Error(`${name}.${key} is not simulated.`);
    },
  });
}
