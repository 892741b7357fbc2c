// Lists of tools: narrowed and ordered, and ticked to be compared. `site.js` loads it where tools are listed.

const mostRows = 100, mostAtOnce = 25, mostTicked = 4;

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

// The list of all tools, narrowed and ordered in one, with the choice in the address. Without a choice the page is as it
// was built: the best tools of each category.
const list = (form, merged, template, kit, mark) => {
  const { one, fill, loadTools, paint } = kit, groups = kit.all('[data-group]');
  const count = one('[data-filter-count]'), rows = one('ul', merged), heading = one('h2', merged), usual = heading.textContent;
  const more = one('[data-more]', merged), none = one('[data-none]', merged), words = form.dataset;
  const orders = {
    '': () => 0,
    score: (a, b) => (b.score ?? -1) - (a.score ?? -1),
    updated: (a, b) => (b.updated ?? '') < (a.updated ?? '') ? -1 : b.updated > (a.updated ?? '') ? 1 : 0,
  };
  let rest = [], asked = 0;
  const tell = shown => { count.textContent = fill(words.count, { count: shown, total: words.total }); };
  // What is in sight is there at once, the others of a hundred in the frames after it.
  const showMore = () => {
    const turn = asked, tools = rest.splice(0, mostRows);
    const add = () => {
      if (turn !== asked) return;
      rows.append(...tools.splice(0, mostAtOnce).map(tool => makeRow(template, tool, words, kit)));
      mark();
      paint();
      if (tools.length) requestAnimationFrame(add);
    };
    add();
    more.hidden = !rest.length;
    more.textContent = fill(words.more, { count: Math.min(rest.length, mostRows) });
  };
  const show = async () => {
    const turn = ++asked, { category, verdict, sort } = Object.fromEntries(new FormData(form));
    const isPlain = !category && !verdict && !sort;
    form.setAttribute('aria-busy', 'true');
    const data = isPlain ? null : await loadTools(words.tools).catch(() => null);
    if (turn !== asked) return;
    form.removeAttribute('aria-busy');
    for (const group of groups) group.hidden = !!data;
    merged.hidden = !data;
    if (!data) return tell(words.total);
    rest = data.byName.filter(tool =>
      (!category || (tool.categories ?? [tool.category]).includes(category)) && (!verdict || tool.verdict === verdict));
    if (sort) rest.sort(orders[sort]);
    tell(rest.length);
    heading.textContent = category || usual;
    none.hidden = rest.length > 0;
    rows.hidden = !rest.length;
    rows.replaceChildren();
    showMore();
  };
  const fromAddress = () => {
    const query = new URLSearchParams(location.search);
    for (const field of form.elements) {
      if (!field.name) continue;
      field.value = query.get(field.name) ?? '';
      if (field.selectedIndex < 0) field.value = '';
    }
    return show();
  };
  const choose = () => {
    const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
    history.pushState(null, '', query.size ? '?' + query : location.pathname);
    return show();
  };
  form.addEventListener('change', choose);
  for (const event of ['pointerenter', 'focusin']) {
    form.addEventListener(event, () => { loadTools(words.tools).catch(() => {}); }, { once: true });
  }
  more.addEventListener('click', () => {
    const at = rows.children.length;
    showMore();
    if (more.hidden) one('.name', rows.children[at]).focus();
  });
  one('[data-reset]', merged).addEventListener('click', async () => {
    for (const field of form.elements) field.value = '';
    await choose();
    form.elements[0].focus();
  });
  addEventListener('popstate', fromAddress);
  fromAddress();
};

export const start = kit => {
  const { one } = kit, bar = one('[data-shortlist]');
  const mark = bar ? shortlist(bar, kit) : () => {};
  const form = one('[data-filters]'), merged = one('[data-merged]'), template = one('template[data-row]');
  if (form && merged && template) list(form, merged, template, kit, mark);
  // A theme of its own that has no template for rows must not have a form that does nothing.
  else if (form) form.hidden = true;
};
