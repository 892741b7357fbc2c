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
  // The list of tools is asked for once, when it is first needed.
  let loading;
  const loadTools = url => loading ??= fetch(url)
    .then(answer => answer.ok ? answer.json() : Promise.reject(answer.status))
    .then(data => {
      data.byName = [...data.tools].sort((a, b) => a.rank - b.rank);
      data.byName.forEach((tool, place) => { tool.place = place; });
      data.bySlug = new Map();
      data.tools.forEach((tool, index) => {
        tool.index = index;
        tool.with &&= new Set(tool.with);
        for (const slug of [tool.slug, ...(tool.aliases ?? [])]) data.bySlug.set(slug, tool);
      });
      // The tools of each group, so that nobody has to ask every pair.
      const groups = new Map();
      for (const tool of data.byName) for (const group of tool.groups ?? []) {
        if (!groups.has(group)) groups.set(group, []);
        groups.get(group).push(tool);
      }
      // The tools that a tool has a page with, by name.
      data.partners = tool => {
        const found = tool.with ? [...tool.with].map(index => data.tools[index])
          : tool.groups ? [...new Set(tool.groups.flatMap(group => groups.get(group)))] : data.byName;
        const others = found.filter(other => other !== tool);
        return tool.with || tool.groups?.length > 1 ? others.sort((a, b) => a.place - b.place) : others;
      };
      // Whether it has a page with any.
      data.isCompared = tool => tool.with ? tool.with.size > 0
        : tool.groups ? tool.groups.some(group => groups.get(group).length > 1) : data.tools.length > 1;
      return data;
    })
    .catch(reason => { loading = undefined; throw reason; });
  // Whether two tools have a page: all have, or those that share a group, or those that are listed.
  const areCompared = (a, b) => a !== b && !(a.with && !a.with.has(b.index))
    && !(a.groups && !a.groups.some(group => b.groups.includes(group)));
  // The address of the comparison of two tools, whichever comes first; nothing where they have none.
  const comparison = (data, a, b) =>
    a && b && areCompared(a, b) ? data.comparison.replace('*', [a.slug, b.slug].sort().join('-vs-')) : null;
  // The address at which some tools stand side by side: two on their page, any two to four on the page for all; nothing for
  // fewer and for more, and on a site that has no such page.
  const sideBySide = (data, tools) => {
    const slugs = [...new Set(tools)].map(tool => tool.slug).sort();
    if (slugs.length < 2 || slugs.length > 4) return null;
    return (slugs.length === 2 && comparison(data, ...tools)) || (data.compare ? `${data.compare}?tools=${slugs.join(',')}` : null);
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
    if (items.length > 1) {
      loadTools(drawer.dataset.tools).then(data => {
        const url = sideBySide(data, items.map(item => data.bySlug.get(item.slug)).filter(Boolean));
        // The list may have changed since it was asked for.
        compare.hidden = !url || list.children.length !== items.length;
        if (url) compare.href = url;
      }).catch(() => {});
    }
  };
  // A click on what is behind the drawer is the drawer's too, as one on its empty parts is.
  const isBeside = event => {
    if (event.target !== drawer) return false;
    const { left, right } = drawer.getBoundingClientRect();
    return event.clientX < left || event.clientX > right;
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
    } else if (button && 'close' in button.dataset) {
      button.closest('dialog').close();
    } else if (isBeside(event)) {
      drawer.close();
    }
  });
  addEventListener('storage', event => { if (event.key === key || event.key === null) paint(); });
  addEventListener('pageshow', event => { if (event.persisted) paint(); });

  // The picker: two lists that fill when a reader turns to them. Each has the tools that have a page with the choice in
  // the other, so that any choice leads somewhere; without a choice, all that have one.
  for (const form of all('[data-picker]')) {
    const selects = all('select', form), problem = one('.problem', form);
    const fillLists = (wanted = selects.filter(select => !select.required)) => loadTools(form.dataset.tools).then(data => {
      const chosen = selects.map(select => data.bySlug.get(select.value));
      for (const select of wanted) {
        const at = selects.indexOf(select), other = chosen[1 - at];
        const fitting = other ? data.partners(other) : data.byName.filter(data.isCompared);
        const options = fitting.map(tool => new Option(isolate(tool.name), tool.slug, false, tool === chosen[at]));
        select.replaceChildren(new Option('—', ''), ...options);
        select.required = true;
      }
      return data;
    });
    const prepare = () => { fillLists().catch(() => {}); };
    form.addEventListener('pointerenter', prepare, { once: true });
    form.addEventListener('focusin', prepare);
    form.addEventListener('change', event => {
      problem.textContent = '';
      fillLists(selects.filter(select => select !== event.target)).catch(() => {});
    });
    form.addEventListener('submit', event => {
      event.preventDefault();
      fillLists().then(data => {
        const [a, b] = selects.map(select => data.bySlug.get(select.value)), url = comparison(data, a, b);
        problem.textContent = url ? '' : form.dataset.missing;
        selects[1].setAttribute('aria-invalid', !url);
        if (url) location.assign(url); else selects[1].focus();
      }).catch(() => {});
    });
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

  // What few pages need is a module of its own, which is given what all share.
  const kit = { one, all, root, say, fill, isolate, turned, loadTools, areCompared, comparison, sideBySide, paint };
  for (const link of all('link[data-module]')) import(link.href).then(module => module.start(kit)).catch(() => {});

  // A side of a comparison that is changed: `data-change` names the tool that stays, and the dialog has a search box.
  document.addEventListener('click', event => {
    const stays = event.target.closest('[data-change]')?.dataset.change, dialog = one('[data-change-dialog]');
    if (!stays || !dialog) return;
    import(dialog.dataset.module).then(module => {
      const form = one('form', dialog);
      form.reset();
      form.dataset.beside = stays;
      module.start(kit);
      dialog.showModal();
      one('input', dialog).focus();
    }).catch(() => {});
  });

  paint();
})();
