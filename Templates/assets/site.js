// What scripts add to the pages. Everything that matters is there without this file.
(() => {
  'use strict';

  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const root = document.documentElement;

  // Storage that is denied or full must never break a page.
  const storage = {
    get(key) { try { return localStorage.getItem(key); } catch { return null; } },
    set(key, value) {
      try {
        if (value === null) localStorage.removeItem(key); else localStorage.setItem(key, value);
        return true;
      } catch { return false; }
    },
  };

  // The theme first: the script is asked for before the page is painted.
  const theme = storage.get('theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  root.dataset.js = '';

  const say = text => {
    const status = one('dialog[open] [data-drawer-status]') ?? one('#status');
    status.textContent = '';
    requestAnimationFrame(() => { status.textContent = text; });
  };
  const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
  // A name in a sentence, kept apart where its direction may differ from what stands beside it.
  const turned = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe]|[\ud802\ud803\ud83a\ud83b]/;
  const isolate = name => root.dir || turned.test(name) ? `\u2068${name}\u2069` : name;
  const fold = text => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

  // What readers may type of a fact that narrows lists: its values, or its name where it does not say no.
  const factWords = (fact, value) => {
    if (!fact.filter || value == null || value === 'no') return [];
    if (fact.kind === 'yes-no') return [fact.name];
    const words = fact.labels ?? fact.values ?? [];
    return [value].flat().map(item => words[item] ?? String(item));
  };

  // The list of tools is asked for once, when it is first needed.
  let loading;
  const loadTools = url => loading ??= fetch(url)
    .then(answer => answer.ok ? answer.json() : Promise.reject(answer.status))
    .then(data => {
      data.bySlug = new Map();
      data.tools.forEach((tool, index) => {
        tool.index = index;
        tool.names = fold([tool.name, tool.slug, ...(tool.aliases ?? [])].join(' '));
        tool.labels = fold([tool.names, ...(tool.categories ?? [tool.category]), ...(tool.tags ?? [])].join(' '));
        tool.words = fold([tool.labels, ...(data.facts ?? []).flatMap((fact, at) => factWords(fact, tool.facts?.[at]))].join(' '));
        tool.with &&= new Set(tool.with);
        for (const slug of [tool.slug, ...(tool.aliases ?? [])]) data.bySlug.set(slug, tool);
      });
      return data;
    })
    .catch(reason => { loading = undefined; throw reason; });
  // The address of the comparison of two tools, whichever comes first; nothing where they have none.
  const comparison = (data, a, b) => {
    if (!a || !b || a === b || (a.with && !a.with.has(b.index))) return null;
    return data.comparison.replace('*', [a.slug, b.slug].sort().join('-vs-'));
  };

  // Bookmarks: {v: 1, items: [{slug, name, category, url}]}, the newest first. What is stored is not to be trusted.
  // Sites of one host share their storage, so the key has the site's place in it.
  const drawer = one('#bookmarks'), key = 'bookmarks ' + (drawer?.dataset.home ?? '/'), most = 200;
  let memory = null;
  // The page has the drawer's texts; the rest is made here, of the words in its attributes. A theme may bring it all.
  if (drawer && !one('[data-list]', drawer)) {
    drawer.insertAdjacentHTML('afterbegin', `<button class="button button-small" type="button" data-close></button>
      <p class="drawer-note" data-volatile hidden></p>`);
    drawer.insertAdjacentHTML('beforeend', `<ul data-list hidden></ul>
      <p><a class="button button-solid" data-compare hidden></a></p><p class="visually-hidden" data-drawer-status role="status"></p>
      <template><li><span class="monogram" aria-hidden="true"></span><span><a></a><small></small></span>
      <button class="button button-small" type="button"><i></i><span class="visually-hidden"></span></button></li></template>`);
    const { closeLabel, compareLabel, removeLabel, volatileText, home } = drawer.dataset, { content } = one('template', drawer);
    one('[data-close]', drawer).ariaLabel = closeLabel;
    one('[data-volatile]', drawer).textContent = volatileText;
    one('[data-compare]', drawer).textContent = compareLabel;
    one('button', content).firstChild.replaceWith(removeLabel);
    one('a', content).href = one('[data-compare]', drawer).href = home;
  }
  const isItem = item => typeof item?.name === 'string' && typeof item.slug === 'string' && /^[a-z0-9-]{1,80}$/.test(item.slug);
  const read = () => {
    if (memory) return memory;
    const stored = storage.get(key);
    if (stored === null) return [];
    try {
      const value = JSON.parse(stored);
      if (value.v !== 1) throw value;
      return value.items.filter(isItem).slice(0, most);
    } catch {
      storage.set(key + '.broken', stored);
      storage.set(key, null);
      return [];
    }
  };
  const write = items => {
    memory = storage.set(key, JSON.stringify({ v: 1, items: items.slice(0, most) })) ? null : items;
    paint();
  };
  const paint = () => {
    const items = read(), slugs = new Set(items.map(item => item.slug));
    for (const button of all('[data-bookmark]')) button.setAttribute('aria-pressed', slugs.has(button.dataset.bookmark));
    for (const count of all('[data-bookmark-count]')) count.textContent = items.length;
    if (drawer?.open) paintDrawer(items);
  };
  const paintDrawer = items => {
    one('[data-loading]', drawer).hidden = true;
    one('[data-empty]', drawer).hidden = items.length > 0;
    one('[data-volatile]', drawer).hidden = !memory;
    const list = one('[data-list]', drawer);
    list.hidden = !items.length;
    list.replaceChildren(...items.map(item => {
      const row = one('template', drawer).content.firstElementChild.cloneNode(true);
      const link = one('a', row);
      one('.monogram', row).textContent = [...item.name][0]?.toUpperCase() ?? '';
      link.textContent = isolate(item.name);
      // Only a path of this site, and never another host's: browsers drop tabs and turn backslashes round.
      if (/^\/[^/\\\s]/.test(item.url)) link.href = item.url;
      one('small', row).textContent = typeof item.category === 'string' ? item.category : '';
      one('button span', row).textContent = ' ' + item.name;
      one('button', row).addEventListener('click', () => {
        const at = all('li', list).indexOf(row);
        write(read().filter(other => other.slug !== item.slug));
        say(fill(drawer.dataset.removed, { tool: item.name }));
        (all('a', list)[Math.min(at, list.children.length - 1)] ?? one('[data-close]', drawer)).focus();
      });
      return row;
    }));
    const compare = one('[data-compare]', drawer);
    compare.hidden = true;
    if (items.length === 2) {
      loadTools(drawer.dataset.tools).then(data => {
        const url = comparison(data, ...items.map(item => data.bySlug.get(item.slug)));
        // The list may have changed since it was asked for.
        compare.hidden = !url || list.children.length !== 2;
        if (url) compare.href = url;
      }).catch(() => {});
    }
  };
  // A click on what is behind the drawer is the drawer's too, as one on its empty parts is.
  const isBeside = event => {
    const { left, right } = drawer.getBoundingClientRect();
    return event.target === drawer && (event.clientX < left || event.clientX > right);
  };
  document.addEventListener('click', event => {
    const button = event.target.closest('button');
    if (button?.dataset.bookmark) {
      const { bookmark: slug, name, category, url } = button.dataset;
      const items = read(), others = items.filter(item => item.slug !== slug), isNew = others.length === items.length;
      write(isNew ? [{ slug, name, category, url }, ...others] : others);
      say(fill(isNew ? drawer.dataset.added : drawer.dataset.removed, { tool: name }));
    } else if (button && 'openBookmarks' in button.dataset) {
      drawer.showModal();
      paint();
    } else if (button && 'close' in button.dataset || isBeside(event)) {
      drawer.close();
    }
  });
  addEventListener('storage', event => { if (event.key === key || event.key === null) paint(); });
  addEventListener('pageshow', event => { if (event.persisted) paint(); });

  // The picker: two lists that fill when a reader turns to them.
  for (const form of all('[data-picker]')) {
    const selects = all('select', form), problem = one('.problem', form);
    const fillLists = () => loadTools(form.dataset.tools).then(data => {
      for (const select of selects) {
        if (select.options.length > 1) continue;
        const chosen = select.value;
        const names = [...data.tools].sort((a, b) => a.name.localeCompare(b.name, root.lang));
        select.replaceChildren(...names.map(tool => new Option(isolate(tool.name), tool.slug, false, tool.slug === chosen)));
      }
      return data;
    });
    const prepare = () => { fillLists().catch(() => {}); };
    form.addEventListener('pointerenter', prepare, { once: true });
    form.addEventListener('focusin', prepare);
    form.addEventListener('submit', event => {
      event.preventDefault();
      fillLists().then(data => {
        const [a, b] = selects.map(select => data.bySlug.get(select.value)), url = comparison(data, a, b);
        problem.textContent = url ? '' : a === b ? form.dataset.same : form.dataset.missing;
        selects[1].setAttribute('aria-invalid', !url);
        if (url) location.assign(url); else selects[1].focus();
      }).catch(() => {});
    });
  }

  // Search: tools by name, slug or former slug, then by category or tag, then by facts, and "a vs b" by names alone.
  for (const form of all('[data-search]')) {
    const input = one('input', form), list = one('ul', form), hint = one('.hint', form), usual = hint.textContent;
    const mostResults = 8;
    let active = -1, results = [];
    const match = (data, text, where) => {
      const words = fold(text).split(/\s+/).filter(Boolean);
      if (!words.length) return [];
      const rank = tool => {
        const name = fold(tool.name);
        if (name.includes(words.join(' '))) return name.startsWith(words.join(' ')) ? 0 : 1;
        return 2 + ['names', 'labels'].filter(where => !words.every(word => tool[where].includes(word))).length;
      };
      return data.tools.filter(tool => words.every(word => tool[where].includes(word)))
        .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, root.lang));
    };
    const find = (data, text) => {
      const sides = text.split(/\s+(?:vs\.?|versus)\s+/i);
      if (sides.length !== 2 || !sides[0].trim()) {
        return match(data, text, 'words').slice(0, mostResults)
          .map(tool => ({ text: isolate(tool.name), note: tool.category, url: tool.url }));
      }
      const seconds = sides[1].trim() ? match(data, sides[1], 'names') : data.tools;
      const found = new Map();
      // Every tool is asked for its comparisons: of many that fit, few may have one.
      for (const a of match(data, sides[0], 'names')) for (const b of seconds) {
        if (found.size === mostResults) break;
        const url = comparison(data, a, b);
        if (url) found.set(url, { text: `${isolate(a.name)} ${form.dataset.versus} ${isolate(b.name)}`, note: '', url });
      }
      return [...found.values()];
    };
    const activate = at => {
      active = at;
      all('li', list).forEach((row, index) => row.setAttribute('aria-selected', index === at));
      if (at < 0) input.removeAttribute('aria-activedescendant');
      else input.setAttribute('aria-activedescendant', list.children[at].id);
      list.children[at]?.scrollIntoView({ block: 'nearest' });
    };
    const show = found => {
      results = found;
      list.replaceChildren(...found.map((result, index) => {
        const row = document.createElement('li'), note = document.createElement('small');
        row.id = 'search-result-' + index;
        row.setAttribute('role', 'option');
        note.textContent = result.note;
        row.append(result.text, note);
        row.addEventListener('click', () => location.assign(result.url));
        return row;
      }));
      list.hidden = !found.length;
      input.setAttribute('aria-expanded', String(!list.hidden));
      activate(-1);
    };
    const update = () => loadTools(form.dataset.tools).then(data => {
      show(find(data, input.value));
      const isAsked = input.value.trim() !== '', found = fill(form.dataset.found, { count: results.length });
      hint.textContent = isAsked && !results.length ? found : usual;
      if (isAsked) say(found);
    }).catch(() => {});
    input.addEventListener('focus', () => { loadTools(form.dataset.tools).catch(() => {}); });
    input.addEventListener('input', update);
    input.addEventListener('keydown', event => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step && results.length) {
        event.preventDefault();
        // From the box itself, up leads to the last.
        activate((Math.max(active, step < 0 ? 0 : -1) + step + results.length) % results.length);
      } else if (event.key === 'Escape') {
        show([]);
      }
    });
    form.addEventListener('submit', event => {
      event.preventDefault();
      loadTools(form.dataset.tools).then(data => {
        const result = results[Math.max(active, 0)] ?? find(data, input.value)[0];
        if (result) location.assign(result.url);
      }).catch(() => {});
    });
    document.addEventListener('click', event => { if (!form.contains(event.target)) show([]); });
  }

  // The index: narrowed and ordered in place, with the choice in the address.
  for (const form of all('[data-filters]')) {
    const rows = all('[data-tool]'), groups = all('[data-group]'), count = one('[data-filter-count]');
    // Any order but that of names goes through all groups: one list takes their place.
    const merged = one('[data-merged]'), homes = new Map(rows.map(row => [row, row.parentNode]));
    const compare = {
      '': (a, b) => a.name.localeCompare(b.name, root.lang),
      score: (a, b) => (b.score || -1) - (a.score || -1),
      updated: (a, b) => b.updated < a.updated ? -1 : b.updated > a.updated ? 1 : 0,
    };
    const apply = () => {
      const { category, verdict, sort } = Object.fromEntries(new FormData(form));
      for (const row of rows) {
        const categories = row.dataset.categories?.split('\n') ?? [row.dataset.category];
        row.hidden = (category && !categories.includes(category)) || (verdict && row.dataset.verdict !== verdict);
      }
      const shown = rows.filter(row => !row.hidden).length;
      const order = Object.hasOwn(compare, sort) ? compare[sort] : compare[''], list = sort && merged && one('ul', merged);
      rows.sort((a, b) => order(a.dataset, b.dataset) || compare[''](a.dataset, b.dataset));
      for (const row of rows) (list || homes.get(row)).append(row);
      if (merged) merged.hidden = !list || !shown;
      for (const group of groups) group.hidden = all('[data-tool]', group).every(row => row.hidden);
      count.textContent = fill(form.dataset.count, { count: shown, total: rows.length });
    };
    const fromAddress = () => {
      const query = new URLSearchParams(location.search);
      for (const field of form.elements) {
        field.value = query.get(field.name) ?? '';
        if (field.selectedIndex < 0) field.value = '';
      }
      apply();
    };
    form.addEventListener('change', () => {
      const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
      history.pushState(null, '', query.size ? '?' + query : location.pathname);
      apply();
    });
    addEventListener('popstate', fromAddress);
    fromAddress();
  }

  // Votes: sent in the background where that works, as a form where it does not.
  for (const form of all('[data-vote]')) {
    form.addEventListener('submit', event => {
      const choice = event.submitter?.value;
      if (!choice || !navigator.sendBeacon) return;
      const vote = new URLSearchParams({ tool: form.elements.tool.value, choice });
      if (!navigator.sendBeacon(form.action, vote)) return;
      event.preventDefault();
      for (const button of all('button', form)) button.setAttribute('aria-pressed', button === event.submitter);
      one('.tally', form).textContent = form.dataset.thanks;
      say(form.dataset.thanks);
    });
  }

  for (const box of all('[data-only-differences]')) {
    const change = () => box.closest('[data-decision]').classList.toggle('only-differences', box.checked);
    box.addEventListener('change', change);
    change();
  }

  const themes = one('#theme');
  if (themes) {
    themes.value = root.dataset.theme ?? 'auto';
    themes.addEventListener('change', () => {
      const isAuto = themes.value === 'auto';
      if (isAuto) delete root.dataset.theme; else root.dataset.theme = themes.value;
      storage.set('theme', isAuto ? null : themes.value);
    });
  }

  // The address of a pair in the other order, in capitals or with a tool's former name leads to the pair's page; and a
  // former name to the tool's page.
  const missing = one('[data-not-found]');
  const wanted = location.pathname.toLowerCase().match(/\/([a-z0-9-]+?)(?:-vs-([a-z0-9-]+?))?(?:\.html|\/(?:index\.html)?)?$/);
  if (missing && wanted) {
    loadTools(missing.dataset.tools).then(data => {
      const tools = wanted.slice(1).filter(Boolean).map(slug => data.bySlug.get(slug));
      const url = tools.length === 2 ? comparison(data, ...tools) : tools[0]?.url;
      if (!url || url === location.pathname) return;
      const meant = one('[data-meant]'), link = one('a', meant);
      link.href = url;
      link.textContent = tools.map(tool => isolate(tool.name)).join(` ${one('[data-search]').dataset.versus} `);
      meant.hidden = false;
      location.replace(url);
    }).catch(() => {});
  }

  paint();
})();
