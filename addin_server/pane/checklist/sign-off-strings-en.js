/** The fixed words of the sign-off, in English. */

export const signOffWords = {
  leftAtSignOff: (/** @type {number} */ count) => (count === 1 ? "One item is left." : `${count} items are left.`),
  signOff: "Sign off this draft",
  signOffAsks: (/** @type {number} */ count) => (count === 1 ? "One item is still open. Sign off all the same?" : `${count} items are still open. Sign off all the same?`),
  signAllTheSame: "Sign off with these open",
  whatIsOpen: "What is open",
  signOffAgain: "Sign off again",
  signOffBroken: "The draft has changed since: this sign-off no longer holds.",
  signOffHeading: "Sign-off",
  signOffHolds: "The body of the draft is as it was signed off.",
  signOffInPanel: "A sign-off is bound to the whole draft, of which Word shows the pane only a part. Open the saved draft in the browser panel to sign it off.",
  signOffUnseen: "Nothing has changed while this pane was open. The browser panel tells whether the whole draft is as it was signed off.",
  signedOff: (/** @type {string} */ role, /** @type {string} */ when) => `Signed off by the ${role} on ${when}.`,
};
