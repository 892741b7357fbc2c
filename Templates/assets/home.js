// Lists of tools: narrowed and ordered, and ticked to be compared. `site.js` loads it where tools are listed.

const mostRows = 100, mostAtFirst = 6, mostReplaced = 3, mostAtOnce = 50, mostTicked = 4;

// What a choice changes comes in steps, a frame each: the first is painted before the others are made.
const afterFrame = step => requestAnimationFrame(() => setTimeout(step));

// The tools that a reader has ticked, and the way to their comparison.
const shortlist = (bar, { one, all, say, fill, isolate, loadTools, sideBySide }) => {
  const names = one('[data-names]', bar), links = one('[data-links]', bar), hint = one('[data-hint]', bar);
  const ticked = new Set();
  const link = (text, url) => {
    const item = document.createElement('li'), anchor = document.createElement('a');
    anchor.className = 'button button-small button-solid';
    anchor.href = url;
    anchor.textContent = text;
    item.append(anchor);
    return item;
  };
  const mark = () => {
    for (const box of all('[data-tick]')) {
      box.checked = ticked.has(box.value);
      box.disabled = ticked.size >= mostTicked && !box.checked;
    }
  };
  const paint = () => {
    mark();
    bar.hidden = !ticked.size;
    if (!ticked.size) return;
    loadTools(bar.dataset.tools).then(data => {
      const tools = [...ticked].map(slug => data.bySlug.get(slug)).filter(Boolean);
      const url = sideBySide(data, tools);
      const heading = fill(bar.dataset.compare, { count: tools.length });
      names.textContent = tools.map(tool => isolate(tool.name)).join(' · ');
      links.replaceChildren(...url ? [link(heading, url)] : []);
      hint.textContent = tools.length < 2 ? bar.dataset.hint : url ? '' : bar.dataset.missing;
      say(`${names.textContent}. ${hint.textContent || heading}`);
    }).catch(() => {});
  };
  document.addEventListener('change', event => {
    if (!event.target.matches('[data-tick]')) return;
    if (event.target.checked) ticked.add(event.target.value); else ticked.delete(event.target.value);
    paint();
  });
  one('[data-clear]', bar).addEventListener('click', () => {
    const first = one('[data-tick]:checked');
    ticked.clear();
    paint();
    first?.focus();
  });
  // Some browsers keep what was ticked when a page is loaded again.
  for (const box of all('[data-tick]:checked')) ticked.add(box.value);
  paint();
  return mark;
};

// The row of a tool, made of the page's template for one.
const makeRow = (template, tool, words, { one, all, root, fill, isolate, turned }) => {
  const row = template.content.firstElementChild.cloneNode(true), name = isolate(tool.name), tick = one('[data-tick]', row);
  const text = (selector, value) => {
    const element = one(selector, row);
    if (element && value != null) element.textContent = value; else element?.remove();
    return element;
  };
  row.dataset.tool = tool.slug;
  tick.value = tool.slug;
  text('.tick span', `${tick.dataset.label} ${name}`);
  one('.name', row).href = tool.url;
  text('[data-name]', name);
  const monogram = one('.monogram', row);
  if (tool.logo) {
    const logo = Object.assign(new Image(26, 26), { className: 'logo logo-small', loading: 'lazy', alt: '', src: tool.logo });
    monogram.replaceWith(logo);
  } else {
    monogram.dataset.letter = ([...tool.name].find(sign => /[\p{L}\p{N}]/u.test(sign)) ?? tool.name[0]).toUpperCase();
  }
  const tagline = text('.tagline', tool.tagline);
  if (root.dir || turned.test(tool.tagline)) tagline?.setAttribute('dir', 'auto');
  text('.sort', (tool.categories ?? [tool.category]).join(', '));
  text('.price', tool.entry);
  const isReviewed = tool.score !== undefined;
  text('.average b', tool.score);
  text('.average small', tool.reviews === 1 ? words.review : fill(words.reviews ?? '', { count: tool.reviews }));
  one(isReviewed ? '.average.none' : '.average:not(.none)', row)?.remove();
  for (const badge of all('.call', row)) if (!badge.classList.contains('call-' + tool.verdict)) badge.remove();
  const save = one('[data-bookmark]', row);
  if (save) {
    Object.assign(save.dataset, { bookmark: tool.slug, name: tool.name, category: tool.category, url: tool.url });
    text('[data-bookmark] span', ` ${name}`);
  }
  return row;
};

// Whether a fact belongs to a tool.
const belongs = (fact, tool) => !fact.only || (tool.categories ?? [tool.category]).some(name => fact.only.includes(name));

// What orders go by: a number of each tool, the least first; null comes last.
const dayKey = day => day ? -day.replaceAll('-', '').padEnd(8, '0') : null;
const factKey = (data, id) => {
  const at = data.facts?.findIndex(fact => fact.id === id) ?? -1, fact = data.facts?.[at];
  return tool => {
    const value = tool.facts?.[at];
    if (value == null || value === 'n/a' || value === 'note' || !belongs(fact, tool)) return null;
    if (fact.kind === 'date') return dayKey(value);
    const [low, high = low] = [value].flat();
    return fact.better === 'higher' ? -high : low;
  };
};

// The list of all tools on the home page. Without a choice the page is as it was built: the best tools of each category.
const homeView = (form, merged, template, kit) => {
  const { one, loadTools } = kit, groups = kit.all('[data-group]'), heading = one('h2', merged), usual = heading.textContent;
  const rowOf = new Map();
  const made = tool => {
    const row = makeRow(template, tool, form.dataset, kit);
    rowOf.set(tool.slug, row);
    return row;
  };
  return {
    rows: one('ul', merged), box: one('ul', merged),
    load: () => loadTools(form.dataset.tools),
    tools: data => [...data.byName],
    own: [],
    make: tool => rowOf.get(tool.slug) ?? made(tool),
    key: (data, id) => id === 'score' ? tool => tool.score === undefined ? null : -tool.score : factKey(data, id.replace(/^fact\./, '')),
    // The groups that may be in sight come at once; those that are to come a frame later are returned.
    show: (isPlain, { category }) => {
      merged.hidden = isPlain;
      heading.textContent = category || usual;
      const waiting = isPlain ? groups.filter(group => group.hidden) : [];
      if (!isPlain) for (const group of groups) group.hidden = true;
      for (let count = 0; waiting.length && count < mostAtFirst;) {
        const group = waiting.shift();
        group.hidden = false;
        count += kit.all('li', group).length;
      }
      return waiting;
    },
  };
};

// A table of tools. Its rows have their places in each order; those of its further pages are taken from these.
const tableView = (form, merged, table, { one, all, loadTools }) => {
  const rows = one('tbody', table), own = [...rows.children], pages = one('[data-pages]', merged);
  const orders = table.dataset.table.split(' '), rowOf = new Map();
  let loading;
  const know = row => rowOf.set(row.dataset.tool, { row, places: row.dataset.places.split(' ') });
  own.forEach(know);
  const rowsOf = page => !page.href ? own : fetch(page.href)
    .then(answer => answer.ok ? answer.text() : Promise.reject(answer.status))
    .then(text => all('[data-table] tbody tr', new DOMParser().parseFromString(text, 'text/html')));
  const loadRows = () => loading ??= Promise.all(pages ? all('li > *', pages).map(rowsOf) : [own]).then(lists => {
    rowOf.clear();
    lists.flat().forEach(know);
  }).catch(reason => { loading = undefined; throw reason; });
  return {
    rows, box: table.parentElement,
    load: async () => { await loadRows(); return loadTools(form.dataset.tools); },
    tools: data => [...rowOf.keys()].map(slug => data.bySlug.get(slug)).filter(Boolean),
    own: own.map(row => ({ slug: row.dataset.tool })),
    make: ({ slug }) => rowOf.get(slug).row,
    key: (data, id) => tool => {
      const place = rowOf.get(tool.slug).places[orders.indexOf(id)];
      return place === undefined || place === '-' ? null : Number(place);
    },
    show: isPlain => {
      if (pages) pages.hidden = !isPlain;
      return [];
    },
  };
};

// A list that is narrowed and put in order, with the choice in the address.
const list = (form, merged, view, kit, mark, facts) => {
  const { one, all, fill, loadTools, paint } = kit, words = form.dataset, selects = all('select', form);
  const counted = one('[data-filter-count]'), sorting = one('[name=sort]', form), heads = all('th[data-order]', merged);
  const more = one('[data-more]', merged), none = one('[data-none]', merged);
  const scales = one('[data-weights]', form);
  let rest = [], asked = 0, isReversed = false, weighed = '', weighing = null, sums = new Map();
  // What a reader weighs is read when it is first asked for, by the rule of the page for any two to four tools.
  const load = async () => {
    const [data, weights] = await Promise.all([view.load(), weighed || scales?.open ? loadWeights() : null]);
    if (weights) weighed = weights.read(weighed);
    return data;
  };
  const loadWeights = async () => {
    if (weighing) return weighing;
    const [module, answer] = await Promise.all([import(scales.dataset.module), fetch(scales.dataset.values)]);
    return weighing = answer.ok ? module.makeWeights(scales, await answer.json(), scales.dataset, kit) : Promise.reject(answer.status);
  };
  const tell = shown => { counted.textContent = fill(words.count, { count: shown, total: words.total }); };
  const state = () => Object.fromEntries(selects.map(field => [field.name, field.value]));
  const isPlain = () => !selects.some(field => field.value) && !isReversed && !weighed && !facts.wanted.size;
  const order = () => sorting.value || words.usual;
  // How many rows may be in sight, by the height of one; it is asked before anything changes, when the layout is known.
  const countInSight = () => {
    const height = view.rows.firstElementChild?.getBoundingClientRect().height;
    if (!height) return mostAtFirst;
    const below = innerHeight - Math.max(view.rows.getBoundingClientRect().top, 0);
    return Math.max(Math.ceil(below / height), 1);
  };
  // Puts rows from a place on, in steps that grow. A row that stands there stays until one takes its place.
  const place = function* (tools, start, first) {
    for (let at = 0, count = first; at < tools.length; at += count, count = Math.min(4 * count, mostAtOnce)) {
      if (at) yield;
      const rows = tools.slice(at, at + count).map(tool => withReasons(view.make(tool), sums.get(tool.slug)));
      for (let left = count; left; left--) view.rows.children[start + at]?.remove();
      const part = new DocumentFragment();
      part.append(...rows);
      view.rows.insertBefore(part, view.rows.children[start + at]);
      if (at + count >= tools.length) cut(start + tools.length);
      mark();
      paint();
    }
  };
  const cut = count => { while (view.rows.children.length > count) view.rows.lastElementChild.remove(); };
  // A row says what its tool comes to by a reader's weights.
  const withReasons = (row, sum) => {
    one('.reasons', row)?.remove();
    if (sum) one('th > *', row).append(weighing.reasonsOf(sum));
    return row;
  };
  const take = count => {
    const tools = rest.splice(0, count);
    more.hidden = !rest.length;
    more.textContent = fill(words.more, { count: Math.min(rest.length, mostRows) });
    return tools;
  };
  // Takes one step after the other, until something else is asked for.
  const go = steps => {
    const turn = asked;
    form.setAttribute('aria-busy', 'true');
    const step = () => {
      if (turn !== asked) return;
      if (steps.next().done) form.removeAttribute('aria-busy'); else afterFrame(step);
    };
    step();
  };
  const sorted = (data, tools) => {
    if (!sorting.value && !isReversed) return tools;
    const id = order(), turn = isReversed ? -1 : 1;
    const key = id === 'name' ? tool => tool.place : id === 'updated' ? tool => dayKey(tool.updated) : view.key(data, id);
    return tools.map(tool => ({ tool, key: key(tool) })).sort((a, b) =>
      (a.key === null) - (b.key === null) || turn * (a.key - b.key) || a.tool.place - b.tool.place).map(({ tool }) => tool);
  };
  const byWeights = tools => sums.size
    ? [...tools].sort((a, b) => (sums.get(b.slug)?.total ?? -1) - (sums.get(a.slug)?.total ?? -1)) : tools;
  const paintHeads = () => {
    for (const head of heads) {
      const isDescending = 'descending' in head.dataset !== isReversed;
      if (head.dataset.order === order() && !weighed) head.ariaSort = isDescending ? 'descending' : 'ascending'; else head.ariaSort = null;
    }
  };
  const show = async () => {
    const turn = ++asked, inSight = countInSight();
    const wantsData = !isPlain() || facts.isOpen() || scales?.open;
    if (wantsData) form.setAttribute('aria-busy', 'true');
    const data = wantsData ? await load().catch(() => null) : null;
    if (turn !== asked) return;
    if (data) facts.settle(data);
    go(steps(data, inSight));
  };
  const steps = function* (data, inSight) {
    const chosen = state(), plain = !data || isPlain(), base = data ? view.tools(data) : [];
    const waiting = view.show(plain, chosen);
    paintHeads();
    const { fitting, count } = facts.narrow(base.filter(tool =>
      (!chosen.category || (tool.categories ?? [tool.category]).includes(chosen.category))
        && (!chosen.verdict || tool.verdict === chosen.verdict)));
    facts.paintChips();
    tell(plain ? words.total : fitting.length);
    none.hidden = plain || fitting.length > 0;
    view.box.hidden = !none.hidden;
    const hadSums = sums.size > 0;
    sums = weighed ? weighing.sumsOf(fitting.map(({ slug }) => slug)) : new Map();
    if (weighing) scales.hidden = !weighing.paint(base.map(({ slug }) => slug));
    rest = plain ? [...view.own] : byWeights(sorted(data, fitting));
    const tools = take(plain ? rest.length : mostRows), present = [...view.rows.children].map(row => row.dataset.tool);
    const isThere = !hadSums && !weighed && present.join() === tools.map(({ slug }) => slug).join();
    // Where rows fill the window already, the first new ones give the answer, and the others stay for a frame; some more than are
    // in sight, since new ones may come from among them.
    const most = present.length < inSight ? mostAtFirst : mostReplaced;
    if (!isThere) cut(tools.length && inSight + mostReplaced);
    const rows = place(isThere ? [] : tools, 0, Math.min(inSight, most));
    rows.next();
    if (data && facts.isOpen()) {
      yield;
      facts.paintBoxes(base, count);
    }
    yield;
    for (const group of waiting) group.hidden = false;
    yield* rows;
  };
  const fromAddress = () => {
    const query = new URLSearchParams(location.search), wanted = query.get('sort') ?? '';
    for (const field of selects) {
      field.value = query.get(field.name) ?? '';
      if (field === sorting) field.value = wanted.replace(/^-/, '').replace(new RegExp(`^${words.usual}$`), '');
      if (field === sorting) isReversed = field.selectedIndex >= 0 && wanted.length > 1 && wanted[0] === '-';
      if (field.selectedIndex < 0) field.value = '';
    }
    facts.read();
    weighed = scales && query.get('w') || '';
    return show();
  };
  const choose = () => {
    const fields = new URLSearchParams(Object.entries(state()).filter(([, value]) => value));
    if (isReversed) fields.set('sort', '-' + order());
    const query = [fields.toString(), ...facts.written(), weighed && `w=${weighed}`].filter(Boolean).join('&');
    // A new entry takes as long as some rows do, so that these are painted before it.
    afterFrame(() => history.pushState(null, '', query ? '?' + query : location.pathname));
    return show();
  };
  form.addEventListener('change', ({ target }) => {
    if (target.type === 'checkbox') facts.set(target.name, target.value, target.checked);
    if (target.type === 'number') facts.setBound(target.name, target.value, 'most' in target.dataset);
    if (target === sorting) isReversed = false;
    if (scales?.contains(target)) weighed = weighing.set(target.name, Number(target.value));
    choose();
  });
  if (scales) {
    one('[data-clear]', scales).addEventListener('click', () => {
      weighed = '';
      choose().then(() => one('summary', scales).focus());
    });
  }
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('toggle', show, true);
  form.addEventListener('click', ({ target }) => {
    const { fact, value } = target.closest('button')?.dataset ?? {};
    if (!fact) return;
    facts.set(fact, value, false);
    choose().then(() => (one('[data-chosen] button', form) ?? one('summary', form)).focus());
  });
  for (const head of heads) {
    const button = Object.assign(document.createElement('button'), { type: 'button' });
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      isReversed = head.dataset.order === order() && !isReversed;
      sorting.value = head.dataset.order === words.usual ? '' : head.dataset.order;
      choose();
    });
  }
  for (const event of ['pointerenter', 'focusin']) {
    form.addEventListener(event, () => { loadTools(words.tools).catch(() => {}); }, { once: true });
  }
  more.addEventListener('click', () => {
    if (form.hasAttribute('aria-busy')) return;
    const at = view.rows.children.length;
    go(place(take(mostRows), at, mostAtFirst));
    if (more.hidden) one('.name', view.rows.children[at]).focus();
  });
  document.addEventListener('click', async ({ target }) => {
    if (!target.closest('[data-reset]')) return;
    for (const field of selects) field.value = '';
    isReversed = false;
    weighed = '';
    facts.wanted.clear();
    await choose();
    selects[0].focus();
  });
  addEventListener('popstate', fromAddress);
  fromAddress();
};

// What a list has that no facts narrow.
const noFacts = {
  wanted: new Map(), settle() {}, narrow: fitting => ({ fitting }), paintChips() {}, read() {}, written: () => [], isOpen: () => false,
};

export const start = async kit => {
  const { one } = kit, bar = one('[data-shortlist]');
  const mark = bar ? shortlist(bar, kit) : () => {};
  const form = one('[data-filters]'), merged = one('[data-merged]'), template = one('template[data-row]');
  const table = merged && one('[data-table]', merged);
  const view = table ? tableView(form, merged, table, kit) : merged && template ? homeView(form, merged, template, kit) : null;
  const panel = form && one('[data-facts]', form);
  const module = panel && await import(panel.dataset.module).catch(() => { panel.hidden = true; });
  const facts = module?.makeFacts(panel, one('[data-chosen]', form), belongs, kit) ?? noFacts;
  if (form && view) list(form, merged, view, kit, mark, facts);
  // A theme of its own that has no template for rows must not have a form that does nothing.
  else if (form) form.hidden = true;
};
