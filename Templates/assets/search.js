// Finds tools, comparisons and categories by what readers type, mistakes and all. `site.js` loads it where it is wanted.

const mostResults = 8, mostPartners = 100, mostTogether = 4;

// Letters that Unicode does not take apart.
const plain = { ı: 'i', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe' };
const isPlain = text => /^[\x20-\x7e]*$/.test(text);
const fold = text => isPlain(text) ? text.toLowerCase()
  : text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[ıßøłđðþæœ]/g, letter => plain[letter]);
const wordsOf = text => fold(text).match(isPlain(text) ? /[a-z0-9]+/g : /[\p{L}\p{N}]+/gu) ?? [];

// What readers may type of a fact that narrows lists: its values, or its name where it does not say no.
const factWords = (fact, value) => {
  if (!fact.filter || value == null || value === 'no') return [];
  if (fact.kind === 'yes-no') return [fact.name];
  const words = fact.labels ?? fact.values ?? [];
  return [value].flat().map(item => words[item] ?? String(item));
};

// What a tool is found by, each with what stands before it: its name, all its names, what it is sorted by, its facts,
// what is said of it.
const tiers = ['name', 'names', 'labels', 'facts', 'all'], nameTiers = 2;
const ranks = { same: 0, begins: 1, beginsWord: 2, within: 3, tier: 4, tight: 4.5 };

// The list of tools, with what searching needs, which is made once.
const prepare = data => {
  if (data.vocabulary) return data;
  data.vocabulary = new Map();
  data.known = { near: new Map(), match: new Map() };
  for (const tool of data.tools) {
    const names = [tool.name, tool.slug, ...(tool.aliases ?? [])];
    const join = (...texts) => wordsOf(texts.flat().join(' ')).join(' ');
    const find = tool.find = { raw: fold(tool.name), name: join(tool.name), names: join(names) };
    find.labels = `${find.names} ${join(tool.categories ?? tool.category, tool.tags ?? [])}`;
    find.facts = `${find.labels} ${join((data.facts ?? []).flatMap((fact, at) => factWords(fact, tool.facts?.[at])))}`;
    find.all = `${find.facts} ${join(tool.tagline ?? '')}`;
    find.tight = [...new Set(names.map(name => wordsOf(name).join('')))];
    for (const word of new Set(find.names.split(' '))) {
      if (!data.vocabulary.has(word)) data.vocabulary.set(word, []);
      data.vocabulary.get(word).push(tool);
    }
  }
  return data;
};
// What was worked out for a text is kept: while a reader types, most of it stays.
const kept = (known, key, make) => {
  if (known.size > 300) known.clear();
  if (!known.has(key)) known.set(key, make());
  return known.get(key);
};

// The words that are looked for: none of signs with single letters between them, as in C++, which are looked for as they are.
const askedOf = text => {
  const words = wordsOf(text);
  return /[^\p{L}\p{N}\s]/u.test(text) && words.every(word => word.length < 2) ? [] : words;
};

const rankOf = ({ find }, asked, phrase, tight, last) => {
  const at = find.name.indexOf(phrase);
  if (at === 0) return find.name === phrase ? ranks.same : ranks.begins;
  if (at > 0) return find.name.includes(' ' + phrase) ? ranks.beginsWord : ranks.within;
  const has = tier => asked.every(word => find[tiers[tier]].includes(word));
  if (has(last)) return ranks.tier + tiers.findIndex((_, tier) => has(tier));
  return tight.length > 2 && find.tight.some(name => name.includes(tight)) ? ranks.tight : null;
};
// The tools that have every word of a text, the nearest first; of names alone, or of all that is said of them.
const match = (data, text, areNames) => kept(data.known.match, `${areNames} ${text}`, () => {
  const raw = fold(text.trim()), asked = askedOf(text);
  const phrase = asked.join(' '), tight = asked.join('');
  const last = areNames ? nameTiers - 1 : tiers.length - 1, found = [];
  for (const tool of raw ? data.byName : []) {
    const rank = phrase ? rankOf(tool, asked, phrase, tight, last) : tool.find.raw.includes(raw) ? ranks.within : null;
    // Of C, C++ and C#, the one that was typed.
    if (rank !== null) found.push({ tool, rank: tool.find.raw === raw ? -1 : rank });
  }
  return found.sort((a, b) => a.rank - b.rank);
});

// How many letters are wrong, missing, too many or exchanged between two words, and between one and the beginning of the
// other; no more than `most` are counted.
const rows = [0, 1, 2].map(() => new Uint8Array(64));
const distances = (a, b, most) => {
  const width = Math.min(b.length, a.length + most), far = [most + 1, most + 1];
  if (b.length < a.length - most || width > 60) return far;
  let [before, last, row] = rows;
  for (let j = 0; j <= width; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    let least = row[0] = i;
    for (let j = 1; j <= width; j++) {
      let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] !== b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2] + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return far;
    [before, last, row] = [last, row, before];
  }
  return [b.length === width ? last[width] : most + 1, Math.min(...last.subarray(0, width + 1))];
};
// How far a typed word is from a known one; nothing where it is another word. Few begin with the wrong letter, and what is
// being typed is the beginning of a word.
const mistakes = (typed, word) => {
  if (word.includes(typed)) return 0;
  const most = typed.length < 3 ? 0 : typed.length < 6 ? 1 : 2;
  if (!most || (typed[0] !== word[0] && typed.length < 5)) return null;
  // One mistake at the beginning leaves the second letters as they are, or moves one of them to the beginning.
  if (typed[0] !== word[0] && typed[1] !== word[1] && typed[1] !== word[0] && typed[0] !== word[1]) return null;
  const [whole, start] = distances(typed, word, typed[0] === word[0] ? most : 1);
  if (typed.length > 3 && start === 1) return 1;
  return whole <= (typed[0] === word[0] ? most : 1) ? whole : null;
};
// The tools whose names have a word that may have been meant, each with its distance.
const near = (data, typed) => kept(data.known.near, typed, () => {
  const found = new Map();
  for (const [word, tools] of data.vocabulary) {
    const distance = mistakes(typed, word);
    if (distance !== null) for (const tool of tools) found.set(tool, Math.min(distance, found.get(tool) ?? distance));
  }
  return found;
});
// The tools whose names may have been meant by a misspelled text: the nearest alone.
const guess = (data, text) => {
  const asked = askedOf(text), found = new Map();
  if (!asked.length || asked.length > 7) return [];
  const [first, ...others] = asked.map(word => near(data, word));
  for (const [tool, distance] of first) {
    const all = others.map(words => words.get(tool));
    if (!all.includes(undefined)) found.set(tool, all.reduce((sum, each) => sum + each, distance));
  }
  const tight = asked.join('');
  for (const tool of found.size || tight.length < 5 ? [] : data.byName) {
    for (const name of tool.find.tight) {
      const distance = Math.abs(name.length - tight.length) < 3 ? mistakes(tight, name) : null;
      if (distance !== null) found.set(tool, Math.min(distance, found.get(tool) ?? distance));
    }
  }
  const least = Math.min(...found.values());
  return [...found].filter(([, distance]) => distance === least).map(([tool]) => tool).sort((a, b) => a.place - b.place);
};
// The tools that a name means.
const named = (data, text) => {
  const found = match(data, text, true).map(({ tool }) => tool);
  return found.length ? found : guess(data, text);
};

// The pairs that have a page, of tools that were asked for with their best first; the second ones are all others where
// nothing is said of them.
const pairsOf = (data, firsts, seconds) => {
  const order = seconds && new Map(seconds.map((tool, place) => [tool, place])), found = [], seen = new Set();
  for (const first of firsts) {
    let others = data.partners(first);
    if (order) others = others.filter(other => order.has(other)).sort((a, b) => order.get(a) - order.get(b));
    for (const second of others) {
      const key = [first.slug, second.slug].sort().join(' ');
      if (!seen.has(key)) found.push([first, second]);
      seen.add(key);
      if (found.length === mostResults) return found;
    }
  }
  return found;
};

const escaped = text => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
// What stands between two names: always, and where nobody is called so.
const separators = ({ versus = 'vs', joins = '' }) => {
  const ends = '(?=\\s|$)\\s*', words = joins.split(',').map(word => escaped(word.trim())).filter(Boolean);
  return {
    sure: new RegExp(`\\s+(?:vs?\\.?|versus|${escaped(versus)})${ends}`, 'iu'),
    likely: new RegExp(`\\s*[,;]\\s*|\\s+[&/+]\\s+${words.length ? `|\\s+(?:${words.join('|')})${ends}` : ''}`, 'iu'),
    words: ['vs', 'versus', versus, ...words].map(word => word.toLowerCase()),
  };
};

// What is found for several names: the pairs that have a page, else the tools that are known, and the names that nobody has.
// Three and four that are known stand side by side, as two do that have no page of their own.
const compare = (data, sides) => {
  const isOpen = sides.at(-1).trim() === '';
  const asked = sides.filter(side => side.trim()).map(side => ({ side: side.trim(), tools: named(data, side) }));
  const known = asked.filter(({ tools }) => tools.length).map(({ tools }) => tools);
  const unknown = asked.filter(({ tools }) => !tools.length).map(({ side }) => side);
  let pairs = [];
  if (!unknown.length && asked.length === 1 && isOpen) pairs = pairsOf(data, known[0]);
  else if (asked.length === 2 && !unknown.length) pairs = pairsOf(data, ...known);
  else if (known.length > 1) {
    const best = [...new Set(known.map(([first]) => first))];
    pairs = best.flatMap((first, at) => pairsOf(data, [first], best.slice(at + 1)));
  }
  const tools = pairs.length ? [] : [...new Set(known.flatMap(each => each.slice(0, 3)))];
  const firsts = [...new Set(known.map(([first]) => first))];
  const together = firsts.length > 2 && firsts.length <= mostTogether || firsts.length === 2 && !pairs.length ? firsts : null;
  return { pairs, tools, unknown, together, isMissing: !pairs.length && known.length > 1 };
};

const categoriesOf = (data, text) => {
  const phrase = wordsOf(text).join(' ');
  return phrase ? data.categories?.filter(({ name }) => ` ${wordsOf(name).join(' ')}`.includes(' ' + phrase)) ?? [] : [];
};

// What a text means: {pairs, tools, categories, unknown, isMissing}. `options` has the site's words: `versus`, `joins` and
// `compare`.
export const find = (data, text, options = {}) => {
  prepare(data);
  const { sure, likely, words } = separators(options);
  const nothing = { pairs: [], tools: [], categories: [], unknown: [] };
  let asked = text.trim();
  const verb = new RegExp(`^${escaped(options.compare || 'compare')}[\\s:]+(?=\\S)`, 'iu');
  if (verb.test(asked) && !(match(data, asked, true)[0]?.rank <= ranks.beginsWord)) asked = asked.replace(verb, '');
  if (!asked) return nothing;
  if (sure.test(asked)) {
    const sides = asked.split(sure).flatMap(side => match(data, side, true).length ? [side] : side.split(likely));
    return { ...nothing, ...compare(data, sides) };
  }
  const whole = match(data, asked), tools = whole.map(({ tool }) => tool), categories = categoriesOf(data, asked);
  const isName = whole[0]?.rank <= ranks.tight;
  if (likely.test(asked) && !(whole[0]?.rank <= ranks.tier + nameTiers)) {
    const found = compare(data, asked.split(likely));
    const isWhole = found.pairs.length && !found.unknown.length;
    if (isWhole || !whole.length && (found.pairs.length || found.tools.length)) return { ...nothing, ...found };
  }
  if (whole.length || categories.length) return { ...nothing, tools, categories, isName };
  // Two names beside each other, as they are and then with their mistakes.
  const parts = asked.split(/\s+/), places = parts.slice(1, 7).map((_, at) => at + 1);
  const beside = look => places.flatMap(at => {
    const first = look(parts.slice(0, at).join(' ')), second = first.length ? look(parts.slice(at).join(' ')) : [];
    return second.length ? pairsOf(data, first, second) : [];
  });
  const exact = beside(side => match(data, side, true).map(({ tool }) => tool));
  if (exact.length) return { ...nothing, pairs: exact };
  const meant = guess(data, asked);
  if (meant.length) return { ...nothing, tools: meant };
  const nearly = beside(side => named(data, side));
  if (nearly.length) return { ...nothing, pairs: nearly };
  // The word between two names, not yet at its end.
  const last = parts.pop().toLowerCase();
  if (parts.length && words.some(word => word.startsWith(last))) return { ...nothing, ...compare(data, [parts.join(' '), '']) };
  return nothing;
};

// A search box: the form's `data-tools` is the address of the list of tools. With a `data-beside`, the slug of a tool, it
// offers the tools that have a page with that one, from the start, and leads to these pages. With a `data-taken`, slugs with
// commas between them, it offers all others; whoever listens for its `choose` decides what becomes of the choice.
const searchBox = (form, kit) => {
  const { one, all, say, fill, isolate, loadTools, areCompared, comparison, sideBySide } = kit, words = form.dataset;
  const input = one('input', form), list = one('ul', form), hint = one('.hint', form), usual = hint.textContent;
  let active = -1, results = [];
  const toolResult = tool => ({ text: isolate(tool.name), note: tool.category, url: tool.url });
  const sideResult = (data, tools) =>
    ({ text: tools.map(tool => isolate(tool.name)).join(` ${words.versus} `), note: '', url: sideBySide(data, tools) });
  // What is listed, and what is said of what is not.
  const answer = (data, text) => {
    const beside = data.bySlug.get(words.beside), taken = words.taken?.split(',');
    if (taken) {
      prepare(data);
      const found = text.trim() ? named(data, text) : data.byName;
      const others = found.filter(tool => !taken.includes(tool.slug)).slice(0, mostPartners);
      return { results: others.map(tool => ({ ...toolResult(tool), slug: tool.slug })) };
    }
    if (beside) {
      prepare(data);
      const wanted = text.trim() && named(data, text);
      const tools = wanted ? wanted.filter(tool => areCompared(beside, tool)) : data.partners(beside);
      return { results: tools.slice(0, mostPartners).map(tool => ({ ...toolResult(tool), url: comparison(data, beside, tool) })) };
    }
    const found = find(data, text, words);
    const categories = found.categories.slice(0, 2).map(({ name, url }) => ({ text: name, note: words.category ?? '', url }));
    const tools = found.tools.slice(0, mostResults).map(toolResult), pairs = found.pairs.map(pair => sideResult(data, pair));
    const together = [found.together && sideResult(data, found.together)].filter(result => result?.url);
    const most = mostResults - categories.length;
    // A category comes before the tools that are in it, and after those that are called so.
    const listed = found.isName ? [...tools.slice(0, most), ...categories] : [...categories, ...tools];
    const remark = found.unknown.length ? fill(words.unknown ?? '', { text: found.unknown.join(', ') })
      : found.isMissing && !together.length && words.missing ? words.missing : '';
    return { results: [...together, ...listed, ...pairs].slice(0, mostResults), remark };
  };
  const choose = result => {
    const isFree = result && form.dispatchEvent(new CustomEvent('choose', { detail: result, cancelable: true }));
    if (isFree) return location.assign(result.url);
    input.value = '';
    show([]);
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
    // Rows stay from key to key, and get other texts.
    while (list.children.length > found.length) list.lastChild.remove();
    found.forEach((result, index) => {
      let row = list.children[index];
      if (!row) {
        row = document.createElement('li');
        row.id = 'search-result-' + index;
        row.setAttribute('role', 'option');
        row.append('', document.createElement('small'));
        list.append(row);
      }
      row.firstChild.data = result.text;
      row.lastChild.textContent = result.note;
    });
    list.hidden = !found.length;
    input.setAttribute('aria-expanded', String(!list.hidden));
    activate(-1);
  };
  const update = () => loadTools(words.tools).then(data => {
    const { results, remark } = answer(data, input.value);
    show(results);
    const isAsked = input.value.trim() !== '', count = fill(words.found, { count: results.length });
    form.toggleAttribute('data-remark', isAsked && !!remark);
    hint.textContent = !isAsked ? usual : remark || (results.length ? usual : count);
    if (isAsked) say(remark ? `${remark}. ${count}` : count);
  }).catch(() => {});
  input.addEventListener('focus', () => {
    loadTools(words.tools).then(data => { prepare(data); if (words.beside || 'taken' in words) update(); }).catch(() => {});
  });
  input.addEventListener('input', update);
  list.addEventListener('click', event => {
    const result = results[[...list.children].indexOf(event.target.closest('li'))];
    if (result) choose(result);
  });
  input.addEventListener('keydown', event => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && results.length) {
      event.preventDefault();
      // From the box itself, up leads to the last.
      activate((Math.max(active, step < 0 ? 0 : -1) + step + results.length) % results.length);
    } else if (event.key === 'Escape' && results.length) {
      event.preventDefault();
      show([]);
    }
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    loadTools(words.tools).then(data => {
      // Nothing is added that nobody named.
      if ('taken' in words && active < 0 && !input.value.trim()) return;
      const result = results[Math.max(active, 0)] ?? answer(data, input.value).results[0];
      if (result) choose(result);
    }).catch(() => {});
  });
  document.addEventListener('click', event => { if (!form.contains(event.target)) show([]); });
  // What was typed before this file was here is answered too.
  if (document.activeElement === input && input.value) update();
};

// The address of a pair in the other order, in capitals or with a tool's former name leads to the pair's page, and a former
// name to the tool's page, with query and fragment. Of any other address, what it may mean is offered.
const notFound = (page, { one, isolate, loadTools, comparison, sideBySide }) => {
  const wanted = location.pathname.toLowerCase().match(/\/([a-z0-9-]+?)(?:\.html|\/(?:index\.html)?)?$/)?.[1];
  if (!wanted) return;
  const slugs = wanted.split('-vs-');
  loadTools(page.dataset.tools).then(data => {
    const tools = slugs.map(slug => data.bySlug.get(slug));
    const url = slugs.length === 2 ? comparison(data, ...tools) : slugs.length === 1 ? tools[0]?.url : null;
    const versus = ` ${one('[data-search]')?.dataset.versus ?? 'vs'} `;
    const sideLink = tools => ({ text: tools.map(tool => isolate(tool.name)).join(versus), url: sideBySide(data, tools) });
    const toolLink = tool => ({ text: isolate(tool.name), url: tool.url });
    let links = [];
    if (url) {
      if (url === location.pathname) return;
      links = [tools.length === 2 ? sideLink(tools) : toolLink(tools[0])];
    } else if (wanted.length > 2) {
      prepare(data);
      const sides = slugs.map(slug => slug.replaceAll('-', ' '));
      const found = sides.length > 1 ? compare(data, sides) : { pairs: [], tools: named(data, sides[0]) };
      const categories = sides.length > 1 ? [] : categoriesOf(data, sides[0]);
      links = [
        ...found.together ? [sideLink(found.together)] : [], ...categories.map(({ name, url }) => ({ text: name, url })),
        ...found.pairs.map(sideLink), ...found.tools.map(toolLink),
      ].filter(({ url }) => url).slice(0, 3);
    }
    const meant = one('[data-meant]'), link = one('a', meant);
    links.forEach(({ text, url }, at) => {
      const copy = at ? link.cloneNode() : link;
      copy.href = url;
      copy.textContent = text;
      if (at) meant.append(' ', copy);
    });
    meant.hidden = !links.length;
    if (url) location.replace(url + location.search + location.hash);
  }).catch(() => {});
};

export const start = kit => {
  for (const form of kit.all('[data-search]')) {
    if ('ready' in form.dataset) continue;
    form.dataset.ready = '';
    searchBox(form, kit);
  }
  const page = kit.one('[data-not-found]');
  if (page) notFound(page, kit);
};
