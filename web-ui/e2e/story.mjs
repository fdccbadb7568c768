/** Tells a story step by step: one sentence per line, a count at the end. */
export class Story {
  #passed = 0;
  #failed = 0;
  #broken = false;

  /** A step the following ones rest on: once one failed, the rest is not tried and counts as failed. */
  async step(sentence, task) {
    if (this.#broken) {
      this.#failed += 1;
      console.log(`SKIP ${sentence}`);
      return;
    }
    this.#broken = !(await this.check(sentence, task));
  }

  /** Whether a step has failed, so that there is nothing to look at any more. */
  get broken() {
    return this.#broken;
  }

  /** A finding that stands for itself. */
  async check(sentence, task) {
    try {
      await task();
      this.#passed += 1;
      console.log(`ok   ${sentence}`);
      return true;
    } catch (error) {
      this.#failed += 1;
      const [reason, ...details] = String(error?.message ?? error).split('\n');
      console.log([`FAIL ${sentence}: ${reason}`, ...details].join('\n     '));
      return false;
    }
  }

  end() {
    console.log(`${this.#passed} passed, ${this.#failed} failed`);
    return this.#failed === 0;
  }
}

export function expect(condition, otherwise) {
  if (!condition) {
    throw new Error(otherwise);
  }
}
