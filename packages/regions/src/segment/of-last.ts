/** What takes back what was kept of the last screen. */
const forgets: (() => void)[] = [];

/**
 * Makes a search that is asked again and again for one object look only once: detectors look at one screen at a time,
 * so that what was found for the last one is all that has to be kept, until {@link forgetLast}.
 */
export function ofLast<Of extends object, Found>(find: (of: Of) => Found): (of: Of) => Found {
  let last: Of | undefined;
  let found: Found | undefined;
  forgets.push(() => {
    last = undefined;
    found = undefined;
  });
  return (of) => {
    if (of !== last) {
      found = find(of);
      last = of;
    }
    return found as Found;
  };
}

/** Lets go of the last screen: nobody else may hold its text. */
export function forgetLast(): void {
  for (const forget of forgets) forget();
}
