import type { Page } from '@playwright/test';

/** What sticks out of the window, or is cut off at an edge that cannot be scrolled to. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(
    `(() => {
      const found = [];
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
      if (scrollWidth > clientWidth || scrollHeight > clientHeight) found.push('the page scrolls');
      const scrolls = (value) => value === 'auto' || value === 'scroll';
      for (const element of document.querySelectorAll('button, input, select, a, textarea')) {
        const box = element.getBoundingClientRect();
        if (box.width === 0 || element.closest('[hidden], .hidden-label')) continue;
        let across = false;
        let down = false;
        for (let around = element.parentElement; around; around = around.parentElement) {
          const { overflowX, overflowY } = getComputedStyle(around);
          across ||= scrolls(overflowX);
          down ||= scrolls(overflowY);
        }
        const name = element.getAttribute('aria-label') ?? element.textContent.trim();
        if (!across && (box.left < -1 || box.right > clientWidth + 1)) found.push(name + ' is cut off at the side');
        if (!down && (box.top < -1 || box.bottom > clientHeight + 1)) found.push(name + ' is cut off below');
      }
      return found;
    })()`,
  );
}
