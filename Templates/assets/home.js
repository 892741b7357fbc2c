// Lists of tools: narrowed and ordered, and ticked to be compared. `site.js` loads it where tools are listed.

const mostRows = 100, mostAtFirst = 10, mostAtOnce = 25, mostTicked = 4;

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

// What a list is narrowed by: for each fact a box per value, with how many tools it would leave. A fact of a tool is known
// by the indices of its values, behind which stand "does not apply" and "not stated".
const makeFacts = (panel, chips, { one, all }) => {
  const ids = panel ? panel.dataset.facts.split(' ') : [], words = panel?.dataset;
  // The values that are wanted, as the address has them, by the ids of their facts.
  const wanted = new Map();
  let known = [], everyTool;
  const settle = data => {
    if (!everyTool) known = (data.facts ?? []).flatMap((fact, at) => {
      if (!ids.includes(fact.id)) return [];
      const isAnswer = fact.kind === 'yes-no', values = isAnswer ? ['yes', 'partly', 'no'] : fact.values ?? [];
      const labels = isAnswer ? values.map(value => words[value]) : fact.labels ?? values;
      return [{
        ...fact, at, tokens: [...values.map(value => value.toLowerCase()), 'n/a', '~'],
        labels: [...labels, words.inapplicable, words.unknown],
      }];
    });
    everyTool = data.tools;
    // An address may say what no tool has, and some programs write a comma another way.
    for (const [id, tokens] of wanted) {
      const values = known.find(fact => fact.id === id)?.tokens ?? [];
      const found = [...tokens].flatMap(token => values.includes(token) ? token : token.split(','));
      wanted.set(id, new Set(found.filter(token => values.includes(token))));
      if (!wanted.get(id).size) wanted.delete(id);
    }
  };
  const valueOf = (fact, tool) => {
    const value = tool.facts?.[fact.at], unknown = fact.tokens.length - 1;
    if (!belongs(fact, tool) || value === 'note') return [];
    if (value == null) return [unknown];
    if (value === 'n/a') return [unknown - 1];
    return fact.kind === 'yes-no' ? [fact.tokens.indexOf(value)] : [value].flat();
  };
  const valuesOf = fact => fact.found ??= everyTool.map(tool => valueOf(fact, tool));
  // Those that have one of the wanted values of each fact, and the counts of the boxes for whoever wants them.
  const narrow = tools => {
    const asked = known.filter(fact => wanted.has(fact.id)).map(fact => ({
      fact, values: valuesOf(fact), indices: new Set([...wanted.get(fact.id)].map(token => fact.tokens.indexOf(token))),
    }));
    const missedBy = tool => asked.filter(({ values, indices }) => !values[tool.index].some(index => indices.has(index)));
    const found = tools.map(tool => ({ tool, missed: missedBy(tool) }));
    // What a value would leave is counted among those that fit all other facts.
    const count = () => {
      for (const fact of known) fact.counts = fact.tokens.map(() => 0);
      for (const { tool, missed } of found) {
        if (missed.length > 1) continue;
        for (const fact of missed.length ? [missed[0].fact] : known) for (const index of valuesOf(fact)[tool.index]) fact.counts[index]++;
      }
    };
    return { fitting: found.filter(({ missed }) => !missed.length).map(({ tool }) => tool), count };
  };
  // The boxes are made when they are first in sight, of the values that a tool of the list has.
  const build = tools => {
    for (const fact of known) {
      const used = new Set(tools.flatMap(tool => valuesOf(fact)[tool.index])), values = valuesOf(fact);
      if (![...used].some(index => index < fact.tokens.length - 2)) continue;
      const group = Object.assign(document.createElement('fieldset'), { name: fact.id }), legend = document.createElement('legend'), list = document.createElement('div');
      legend.textContent = fact.name;
      for (const [index, token] of fact.tokens.entries()) {
        if (!used.has(index)) continue;
        const label = document.createElement('label'), text = document.createElement('span'), count = document.createElement('small');
        const box = Object.assign(document.createElement('input'), { type: 'checkbox', name: fact.id, value: token });
        text.textContent = fact.labels[index];
        label.append(box, text, count);
        if (index === fact.tokens.length - 1) label.className = 'apart';
        list.append(label);
      }
      group.append(legend, list);
      one('div', panel).append(group);
    }
  };
  const chip = (text, data, hint = '') => {
    const item = document.createElement('li'), button = document.createElement('button'), hidden = document.createElement('span');
    Object.assign(button, { type: 'button', className: 'button button-small', textContent: text });
    Object.assign(button.dataset, data);
    Object.assign(hidden, { className: 'visually-hidden', textContent: hint });
    button.append(hidden);
    item.append(button);
    return item;
  };
  const paintChips = () => {
    if (!panel) return;
    const names = known.flatMap(fact => [...wanted.get(fact.id) ?? []].map(token => ({ fact, token })));
    chips.hidden = !names.length;
    chips.replaceChildren(...names.map(({ fact, token }) => chip(
      `${fact.name}: ${fact.labels[fact.tokens.indexOf(token)]}`, { fact: fact.id, value: token }, ` ${words.remove}`)),
    chip(words.resetText, { reset: '' }));
  };
  const paintBoxes = (tools, count) => {
    if (!one('fieldset', panel)) build(tools);
    count();
    for (const group of all('fieldset', panel)) {
      const fact = known.find(({ id }) => id === group.name);
      for (const label of all('label', group)) {
        const [box, , count] = label.children;
        const found = fact.counts[fact.tokens.indexOf(box.value)];
        box.checked = wanted.get(fact.id)?.has(box.value) ?? false;
        box.disabled = !found && !box.checked;
        if (count.textContent !== `${found}`) count.textContent = found;
      }
      group.hidden = !one('input:enabled', group);
    }
  };
  const set = (id, token, isWanted) => {
    const tokens = wanted.get(id) ?? new Set();
    if (isWanted) tokens.add(token); else tokens.delete(token);
    if (tokens.size) wanted.set(id, tokens); else wanted.delete(id);
  };
  const read = () => {
    wanted.clear();
    for (const part of location.search.slice(1).split('&')) {
      const [id, text = ''] = part.split('=');
      if (!ids.includes(id) || !text) continue;
      try {
        wanted.set(id, new Set(text.split(',').map(token => decodeURIComponent(token.replaceAll('+', ' ')).toLowerCase())));
      } catch {}
    }
  };
  const written = () => ids.filter(id => wanted.has(id))
    .map(id => `${id}=${[...wanted.get(id)].map(token => encodeURIComponent(token).replaceAll('%20', '+')).join(',')}`);
  return { wanted, settle, narrow, paintChips, paintBoxes, set, read, written, isOpen: () => panel?.open ?? false };
};

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
    show: (isPlain, { category }) => {
      for (const group of groups) group.hidden = !isPlain;
      merged.hidden = isPlain;
      heading.textContent = category || usual;
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
    show: isPlain => { if (pages) pages.hidden = !isPlain; },
  };
};

// A list that is narrowed and put in order, with the choice in the address.
const list = (form, merged, view, kit, mark) => {
  const { one, all, fill, loadTools, paint } = kit, words = form.dataset, selects = all('select', form);
  const facts = makeFacts(one('[data-facts]', form), one('[data-chosen]', form), kit);
  const counted = one('[data-filter-count]'), sorting = one('[name=sort]', form), heads = all('th[data-order]', merged);
  const more = one('[data-more]', merged), none = one('[data-none]', merged);
  let rest = [], asked = 0, isReversed = false;
  const tell = shown => { counted.textContent = fill(words.count, { count: shown, total: words.total }); };
  const state = () => Object.fromEntries(selects.map(field => [field.name, field.value]));
  const isPlain = () => !selects.some(field => field.value) && !isReversed && !facts.wanted.size;
  const order = () => sorting.value || words.usual;
  // What may be in sight is there at once.
  const place = function* (tools) {
    for (let at = 0, count = mostAtFirst; at < tools.length; at += count, count = mostAtOnce) {
      if (at) yield;
      view.rows.append(...tools.slice(at, at + count).map(view.make));
      mark();
      paint();
    }
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
  const paintHeads = () => {
    for (const head of heads) {
      const isDescending = 'descending' in head.dataset !== isReversed;
      if (head.dataset.order === order()) head.ariaSort = isDescending ? 'descending' : 'ascending'; else head.ariaSort = null;
    }
  };
  const show = async () => {
    const turn = ++asked;
    paintHeads();
    const wantsData = !isPlain() || facts.isOpen();
    if (wantsData) form.setAttribute('aria-busy', 'true');
    const data = wantsData ? await view.load().catch(() => null) : null;
    if (turn !== asked) return;
    if (data) facts.settle(data);
    go(steps(data));
  };
  const steps = function* (data) {
    const chosen = state(), plain = !data || isPlain(), base = data ? view.tools(data) : [];
    view.show(plain, chosen);
    const { fitting, count } = facts.narrow(base.filter(tool =>
      (!chosen.category || (tool.categories ?? [tool.category]).includes(chosen.category))
        && (!chosen.verdict || tool.verdict === chosen.verdict)));
    facts.paintChips();
    tell(plain ? words.total : fitting.length);
    none.hidden = plain || fitting.length > 0;
    view.box.hidden = !none.hidden;
    rest = plain ? [...view.own] : sorted(data, fitting);
    const tools = take(plain ? rest.length : mostRows), present = [...view.rows.children].map(row => row.dataset.tool);
    const isThere = present.join() === tools.map(({ slug }) => slug).join();
    if (!isThere) view.rows.replaceChildren();
    const rows = place(isThere ? [] : tools);
    rows.next();
    if (data && facts.isOpen()) {
      yield;
      facts.paintBoxes(base, count);
    }
    yield;
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
    return show();
  };
  const choose = () => {
    const fields = new URLSearchParams(Object.entries(state()).filter(([, value]) => value));
    if (isReversed) fields.set('sort', '-' + order());
    const query = [fields.toString(), ...facts.written()].filter(Boolean).join('&');
    history.pushState(null, '', query ? '?' + query : location.pathname);
    return show();
  };
  form.addEventListener('change', ({ target }) => {
    if (target.type === 'checkbox') facts.set(target.name, target.value, target.checked);
    if (target === sorting) isReversed = false;
    choose();
  });
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
    go(place(take(mostRows)));
    if (more.hidden) one('.name', view.rows.children[at]).focus();
  });
  document.addEventListener('click', async ({ target }) => {
    if (!target.closest('[data-reset]')) return;
    for (const field of selects) field.value = '';
    isReversed = false;
    facts.wanted.clear();
    await choose();
    selects[0].focus();
  });
  addEventListener('popstate', fromAddress);
  fromAddress();
};

export const start = kit => {
  const { one } = kit, bar = one('[data-shortlist]');
  const mark = bar ? shortlist(bar, kit) : () => {};
  const form = one('[data-filters]'), merged = one('[data-merged]'), template = one('template[data-row]');
  const table = merged && one('[data-table]', merged);
  const view = table ? tableView(form, merged, table, kit) : merged && template ? homeView(form, merged, template, kit) : null;
  if (form && view) list(form, merged, view, kit, mark);
  // A theme of its own that has no template for rows must not have a form that does nothing.
  else if (form) form.hidden = true;
};
