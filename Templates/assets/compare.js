// Any two to four tools side by side, by the rules of the pages of pairs. `site.js` loads it on the page for them.

const most = 4, lanes = ['a', 'b', 'c', 'd'], heaviest = 3, shownItems = 8;
// What differs by this many points or fewer is level, unless one wins every shared contest of two or more.
const levelPoints = 2, fewestForSweep = 2;

const escaped = text => text.replace(/[&<>"]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);

// Dates are their digits as a number, with zeros for what is not known: they agree as far as both are known.
const agree = (a, b) => {
  const unit = a % 100 && b % 100 ? 1 : a % 1e4 && b % 1e4 ? 100 : 1e4;
  return Math.floor(a / unit) === Math.floor(b / unit);
};

// How two cells of a row stand to each other: "same", "differs", or which of them is the better one; nothing where one of
// them can't be compared. A cell is what is shown, then the two ends of its value (one number where they are the same)
// and 1 for the least of what there is.
const stand = (row, [, low, high = low, isFrom], [, otherLow, otherHigh = otherLow, otherIsFrom]) => {
  if (low === undefined || otherLow === undefined) return null;
  if (row.by === 'dates') return agree(low, otherLow) ? 'same' : 'differs';
  if (low === otherLow && high === otherHigh && isFrom === otherIsFrom) return 'same';
  // Ranges that overlap have no better one.
  if (row.better && low > otherHigh) return row.better === 'higher' ? 'first' : 'second';
  if (row.better && high < otherLow) return row.better === 'higher' ? 'second' : 'first';
  return 'differs';
};

// What follows for a row of some tools from how each two of them stand: whether they differ, or are the same, and which
// lead. A tool leads where it is better than another one, and each other one that can be compared is the same or worse.
const marksOf = (count, standOf) => {
  const ahead = Array(count).fill(false), behind = Array(count).fill(false);
  let isCompared = false, differs = false;
  for (let i = 0; i < count; i++) for (let j = i + 1; j < count; j++) {
    const found = standOf(i, j);
    if (!found) continue;
    isCompared = true;
    differs ||= found !== 'same';
    if (found === 'first') ahead[i] = true; else if (found !== 'same') behind[i] = true;
    if (found === 'second') ahead[j] = true; else if (found !== 'same') behind[j] = true;
  }
  return { differs, same: isCompared && !differs, leads: ahead.map((isAhead, at) => isAhead && !behind[at]) };
};

// The mean scores: of the reviewers who scored all of the tools, which alone can be compared; each tool's own where
// nobody did. Two are compared as on their page; of more, one leads that leads each other one.
const meansOf = (panel, tools) => {
  const scores = tools.map(tool => panel.map(reviewer => reviewer.scores[tool]));
  const isScored = score => score !== null;
  const shared = panel.flatMap((_, at) => scores.every(each => isScored(each[at])) ? [at] : []);
  const isOfAll = panel.every((_, at) => new Set(scores.map(each => isScored(each[at]))).size < 2);
  const counted = scores.map(each => shared.length ? shared.map(at => each[at]) : each.filter(isScored));
  const sums = counted.map(each => each.reduce((sum, score) => sum + score, 0));
  const means = counted.map((each, at) => each.length ? Math.floor((2 * sums[at] + each.length) / (2 * each.length)) : null);
  const isAhead = (a, b) => {
    const wins = counted[a].filter((score, at) => score > counted[b][at]).length;
    return sums[a] - sums[b] > levelPoints * shared.length
      || shared.length >= fewestForSweep && wins === shared.length;
  };
  const isCompared = shared.length > 0, isSame = new Set(means).size === 1;
  return {
    means, counts: counted.map(each => each.length), isShared: isCompared && !isOfAll,
    isKnown: means.some(isScored), differs: isCompared && !isSame, same: isCompared && isSame,
    leads: tools.map((_, a) => isCompared && tools.every((_, b) => a === b || isAhead(a, b))),
  };
};

const countWords = (count, isShared, words, fill) => {
  const [single, several] = isShared ? [words.sharedReview, words.sharedReviews] : [words.review, words.reviews];
  return count === 1 ? single : fill(several, { count });
};

// A list, with marks on the items that the lists beside it have not.
const listHTML = (row, own, others, words, fill) => {
  const item = at => row.items[at], id = at => item(at)[1], elsewhere = new Set(others.flat().map(id));
  const html = own.map(at => `<li${others.length && !elsewhere.has(id(at)) ? ' class="only"' : ''}>${item(at)[0]}</li>`);
  const list = items => `<ul class="values">${items.join('')}</ul>`, rest = html.slice(shownItems);
  const more = rest.length
    ? `<details><summary>${escaped(fill(words.more, { count: rest.length }))}</summary>${list(rest)}</details>` : '';
  const [start, end] = row.around ?? ['', ''];
  return start + list(html.slice(0, shownItems)) + more + end;
};

// A row for some tools, by their places in `data.tools`: what its cells show, and how they stand to each other.
const reckonRow = (data, row, tools, words, fill) => {
  if (row.by === 'means') {
    const { means, counts, isShared, isKnown, ...marks } = meansOf(data.panel ?? [], tools);
    const cells = means.map((mean, at) => mean === null ? escaped(words.none)
      : `${mean}<span class="muted">/100 · ${escaped(countWords(counts[at], isShared, words, fill))}</span>`);
    return { row, cells, isShown: row.named || isKnown, ...marks };
  }
  const indices = tools.map(tool => row.of[tool]), own = indices.map(index => row.cells[index]);
  const cells = own.map(([shown], at) => typeof shown === 'string' ? shown
    : listHTML(row, shown, own.filter(([other], place) => place !== at && typeof other !== 'string').map(([other]) => other), words, fill));
  const marks = marksOf(tools.length, (i, j) => stand(row, own[i], own[j]));
  return { row, own, cells, isShown: row.named || indices.some(index => index > 0), ...marks };
};

// The decision table of some tools: the rows that it shows, and how many of those that can be compared differ.
export const reckon = (data, tools, words, { fill }) => {
  const rows = data.rows.map(row => reckonRow(data, row, tools, words, fill)).filter(({ isShown }) => isShown);
  const differing = rows.filter(({ differs }) => differs).length;
  return { rows, differing, compared: differing + rows.filter(({ same }) => same).length };
};

// What readers can weigh, each by the name that it has in the address: facts with a better number, facts with a yes, the
// members of the panel, and the average. A member who is called as a fact is has "panel." before the name.
const answers = { yes: 0, no: 1, partly: 2 }, bestAnswers = [answers.yes, answers.partly, answers.no];
export const scalesOf = (data, words) => {
  const facts = data.rows.filter(({ better, kind }) => better || kind === 'yes-no');
  const taken = new Set(['average', ...data.rows.map(({ id }) => id)]);
  const panel = data.panel ?? [];
  return [
    ...facts.map(row => ({ key: row.id, name: row.name, row })),
    ...panel.map(reviewer => ({ key: taken.has(reviewer.id) ? `panel.${reviewer.id}` : reviewer.id, name: reviewer.name, reviewer })),
    ...panel.length ? [{ key: 'average', name: words.average, isAverage: true }] : [],
  ];
};

// Which of some tools are the best by a scale, each with the reason in words: those that lead, several where they are
// equal; nobody where all are.
const bestBy = (scale, data, tools, words, fill) => {
  const { row, reviewer, isAverage, name } = scale;
  const best = (values, reason) => {
    const known = values.filter(value => value !== null), top = Math.max(...known);
    return values.map((value, at) => value === top && known.some(other => other < top) ? reason(at) : null);
  };
  if (isAverage) {
    return meansOf(data.panel, tools).leads.map(leads => leads ? fill(words.highest, { name }) : null);
  }
  if (reviewer) return best(tools.map(tool => reviewer.scores[tool]), () => fill(words.scores, { name }));
  const cells = tools.map(tool => row.cells[row.of[tool]]);
  if (row.better) {
    const reason = fill(words[row.better === 'higher' ? 'highest' : 'lowest'], { name });
    return marksOf(tools.length, (i, j) => stand(row, cells[i], cells[j])).leads.map(leads => leads ? reason : null);
  }
  const ranks = cells.map(([, answer]) => answer === undefined ? null : -bestAnswers.indexOf(answer));
  const text = html => new DOMParser().parseFromString(html, 'text/html').body.textContent;
  return best(ranks, at => fill(words.answer, { name, value: text(cells[at][0]) }));
};

// What some tools come to by a reader's weights: for each its total and the reasons. A scale gives its whole weight to
// each tool that is the best by it among these, and nothing to the others.
export const weigh = (data, tools, weights, words, { fill }) => {
  const sums = tools.map(() => ({ total: 0, reasons: [] }));
  for (const scale of scalesOf(data, words)) {
    const weight = weights.get(scale.key);
    if (!weight) continue;
    bestBy(scale, data, tools, words, fill).forEach((reason, at) => {
      if (reason === null) return;
      sums[at].total += weight;
      sums[at].reasons.push({ key: scale.key, weight, reason });
    });
  }
  return sums;
};

// MARK: The page

const make = (name, className = '', ...children) => {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...children);
  return element;
};

// What readers give weights to, in a box of a page. In addresses it is `input:3,builder:2`.
export const makeWeights = (box, data, words, kit) => {
  const { one, all } = kit, scales = scalesOf(data, words), weights = new Map();
  const places = new Map(data.tools.map((slug, place) => [slug, place]));
  const written = () => scales.filter(({ key }) => weights.has(key)).map(({ key }) => `${key}:${weights.get(key)}`).join(',');
  const set = (key, weight) => {
    if (weight) weights.set(key, weight); else weights.delete(key);
    return written();
  };
  return {
    set,
    // Reads what an address says, and passes over what there is not.
    read(text) {
      const known = new Set(scales.map(({ key }) => key));
      weights.clear();
      for (const [key, weight] of text.split(',').map(part => part.split(':'))) {
        if (known.has(key) && Number.isInteger(Number(weight)) && weight > 0 && weight <= heaviest) weights.set(key, Number(weight));
      }
      return written();
    },
    // What some tools come to, by their slugs.
    sumsOf(slugs) {
      const known = slugs.filter(slug => places.has(slug));
      const sums = weights.size ? weigh(data, known.map(slug => places.get(slug)), weights, words, kit) : [];
      return new Map(sums.map((sum, at) => [known[at], sum]));
    },
    reasonsOf: ({ total, reasons }) => make('ul', 'reasons', make('li', '', `${words.total}: ${total}`),
      ...reasons.map(({ weight, reason }) => make('li', '', `+${weight}: ${reason}`))),
    // Shows the scales by which something is known of some tools, and the weights that they have; opens for those of an
    // address. Returns whether there are any.
    paint(slugs) {
      const isKnown = row => row.named || slugs.some(slug => row.of[places.get(slug)] > 0), present = all('select', box);
      const offered = scales.filter(({ key, row }) => weights.has(key) || !row || isKnown(row));
      if (weights.size && !present.length) box.open = true;
      one('[data-clear]', box).disabled = !weights.size;
      if (present.map(select => select.name).join() !== offered.map(({ key }) => key).join()) {
        one('[data-scales]', box).replaceChildren(...offered.map(({ key, name }) => {
          const select = make('select', '', ...[...Array(heaviest + 1).keys()].map(weight => new Option(weight, weight)));
          select.name = key;
          return make('label', '', make('span', '', name), select);
        }));
      }
      for (const select of all('select', box)) select.value = weights.get(select.name) ?? 0;
      return offered.length > 0;
    },
  };
};

// The bodies of the table, as pages of pairs have them: the rows before all groups, then each group under its name.
export const makeBodies = ({ rows }, { about }) => {
  const bodies = [], groups = new Map();
  for (const { row, cells, differs, same, leads } of rows) {
    if (!groups.has(row.group)) {
      const body = make('tbody');
      if (row.group) {
        const box = Object.assign(make('input'), { type: 'checkbox' }), heading = make('th', '', make('label', '', box, row.group));
        heading.scope = 'rowgroup';
        heading.colSpan = cells.length + 1;
        body.append(make('tr', 'group', heading));
      }
      groups.set(row.group, body);
      bodies.push(body);
    }
    const heading = make('th', '', row.name);
    heading.scope = 'row';
    if (row.about) {
      heading.append(make('details', 'about', make('summary', '', make('span', 'visually-hidden', about)), row.about));
    }
    const line = make('tr', differs ? 'differs' : same ? 'same' : '', heading);
    cells.forEach((html, at) => {
      const cell = make('td', leads[at] ? 'leads' : '');
      // Cells are made and escaped when the site is built.
      cell.innerHTML = html;
      line.append(cell);
    });
    line.dataset.row = row.id;
    groups.get(row.group).append(line);
  }
  return bodies;
};

const letterOf = name => ([...name].find(sign => /[\p{L}\p{N}]/u.test(sign)) ?? name[0]).toUpperCase();
const markOf = tool => {
  if (tool.logo) return Object.assign(new Image(26, 26), { className: 'logo logo-small', alt: '', src: tool.logo });
  const mark = make('i', 'monogram monogram-small');
  mark.dataset.letter = letterOf(tool.name);
  return mark;
};

// A tool's card, made of the page's template for one.
const makeSide = (template, tool, lane, words, { one, all, isolate, fill }) => {
  const side = template.content.firstElementChild.cloneNode(true), name = isolate(tool.name);
  side.className = `lane-${lane}`;
  one('.monogram', side).replaceWith(markOf(tool));
  const link = one('.name', side);
  link.textContent = name;
  link.href = tool.url;
  const isReviewed = tool.score !== undefined;
  one(isReviewed ? '.none' : '.average', side)?.remove();
  const average = one('.average', side);
  if (average) {
    one('b', average).textContent = tool.score;
    one('small', average).textContent = countWords(tool.reviews, false, words, fill);
  }
  for (const badge of all('.call', side)) if (!badge.classList.contains(`call-${tool.verdict}`)) badge.remove();
  const price = one('.price', side);
  if (tool.entry) price.textContent = tool.entry; else price.remove();
  for (const hidden of all('.visually-hidden', side)) hidden.textContent = ` ${name}`;
  Object.assign(one('[data-bookmark]', side).dataset, { bookmark: tool.slug, name: tool.name, category: tool.category, url: tool.url });
  one('[data-remove]', side).dataset.remove = tool.slug;
  return side;
};

const sideBySide = async (page, kit) => {
  const { one, all, say, fill, isolate, loadTools, comparison, paint } = kit, words = page.dataset;
  const sides = one('[data-sides]', page), form = one('[data-search]', page), table = one('[data-table]', page);
  const weighing = one('[data-weights]', page), problem = one('[data-problem]', page), usualTitle = document.title;
  const load = url => fetch(url).then(answer => answer.ok ? answer.json() : Promise.reject(answer.status));
  let list, data;
  try {
    [list, data] = await Promise.all([loadTools(words.tools), load(words.values)]);
  } catch {
    problem.textContent = words.failed;
    page.dataset.ready = '';
    return;
  }
  const places = new Map(data.tools.map((slug, place) => [slug, place])), weights = makeWeights(weighing, data, words, kit);
  let tools = [], weighed = '';

  // The choice in an address: `?tools=a,b,c&w=input:3,builder:2`.
  const address = () => {
    const parts = [tools.length && `tools=${tools.map(({ slug }) => slug).join(',')}`, weighed && `w=${weighed}`];
    const query = parts.filter(Boolean).join('&');
    return location.pathname + (query && '?' + query) + location.hash;
  };
  const showTable = order => {
    const indices = order.map(({ slug }) => places.get(slug)), found = reckon(data, indices, words, kit);
    const parent = one('table', table), corner = one('thead th', table);
    for (const part of all('tbody, tfoot, thead th + th', parent)) part.remove();
    for (const tool of order) {
      const heading = make('th', '', make('span', `lane-${lanes[tools.indexOf(tool)]}`, markOf(tool), isolate(tool.name)));
      heading.scope = 'col';
      corner.parentElement.append(heading);
    }
    parent.append(...makeBodies(found, words));
    table.classList.toggle('many', order.length > 2);
    table.dataset.columns = order.length;
    one('[data-count]', table).textContent = found.compared ? fill(words.differences, { count: found.differing, total: found.compared }) : '';
    const pair = one('[data-pair]', table), url = order.length === 2 && comparison(list, ...order);
    pair.hidden = !url;
    if (url) pair.href = url;
  };
  const showTotals = sums => {
    const heading = make('th', '', words.total);
    heading.scope = 'row';
    const cells = sums.map(({ total, reasons }, at) => {
      for (const { key, weight } of reasons) {
        const cell = all('td', one(`tr[data-row="${CSS.escape(key)}"]`, table) ?? make('tr'))[at];
        cell?.append(' ', make('small', 'points', `+${weight}`));
      }
      return make('td', '', make('b', '', String(total)), make('ul', '', ...reasons.map(({ weight, reason }) => make('li', '', `+${weight}: ${reason}`))));
    });
    one('table', table).append(make('tfoot', '', make('tr', '', heading, ...cells)));
  };
  const show = () => {
    // Tools stand by their slugs, and by a reader's weights where there are some.
    const sums = weights.sumsOf(tools.map(({ slug }) => slug));
    const order = tools.map(tool => ({ tool, sum: sums.get(tool.slug) }));
    if (sums.size) order.sort((a, b) => b.sum.total - a.sum.total || tools.indexOf(a.tool) - tools.indexOf(b.tool));
    const ordered = order.map(({ tool }) => tool), hint = one('[data-hint]', page);
    sides.hidden = !tools.length;
    sides.replaceChildren(...ordered.map(tool => makeSide(one('[data-side]', page), tool, lanes[tools.indexOf(tool)], words, kit)));
    form.hidden = tools.length === most;
    form.dataset.taken = tools.map(({ slug }) => slug).join(',');
    hint.textContent = tools.length === most ? words.full
      : tools.length === 1 ? fill(words.another, { tool: isolate(tools[0].name) }) : tools.length ? '' : words.begin;
    table.hidden = tools.length < 2;
    if (tools.length > 1) {
      showTable(ordered);
      weighing.hidden = !weights.paint(tools.map(({ slug }) => slug));
      if (sums.size) showTotals(order.map(({ sum }) => sum));
    } else {
      weighing.hidden = true;
    }
    document.title = tools.length ? `${tools.map(({ name }) => isolate(name)).join(` ${words.versus} `)} — ${words.site}` : usualTitle;
    paint();
    page.dataset.ready = '';
  };
  const bySlug = chosen => [...new Set(chosen)].sort((a, b) => places.get(a.slug) - places.get(b.slug));
  const fromAddress = () => {
    const query = new URLSearchParams(location.search);
    const wanted = (query.get('tools') ?? '').split(',').map(text => text.trim()).filter(Boolean), found = wanted.map(text => list.bySlug.get(text.toLowerCase()));
    const isKnown = tool => tool && places.has(tool.slug);
    const unknown = wanted.filter((_, at) => !isKnown(found[at])), known = [...new Set(found.filter(isKnown))];
    tools = bySlug(known.slice(0, most));
    weighed = weights.read(query.get('w') ?? '');
    problem.textContent = [
      unknown.length ? fill(words.unknown, { text: unknown.join(', ') }) : '', known.length > most ? words.full : '',
    ].filter(Boolean).join('. ');
    if (address() !== location.pathname + location.search + location.hash) history.replaceState(null, '', address());
    show();
  };
  const change = chosen => {
    tools = bySlug(chosen);
    problem.textContent = '';
    history.pushState(null, '', address());
    show();
  };
  form.addEventListener('choose', event => {
    event.preventDefault();
    const tool = list.bySlug.get(event.detail.slug);
    if (!tool || !places.has(tool.slug) || tools.length === most) return;
    change([...tools, tool]);
    say(fill(words.added, { tool: isolate(tool.name) }));
    if (form.hidden) one('[data-remove]', sides).focus();
  });
  sides.addEventListener('click', event => {
    const slug = event.target.closest('[data-remove]')?.dataset.remove, tool = tools.find(tool => tool.slug === slug);
    if (!tool) return;
    const at = all('[data-remove]', sides).findIndex(button => button.dataset.remove === slug);
    change(tools.filter(other => other !== tool));
    say(fill(words.removed, { tool: isolate(tool.name) }));
    const others = all('[data-remove]', sides);
    (others[Math.min(at, others.length - 1)] ?? one('input', form)).focus();
  });
  weighing.addEventListener('change', event => {
    weighed = weights.set(event.target.name, Number(event.target.value));
    change(tools);
    if (weighed) say(all('thead th + th', table).map(heading => heading.textContent).join(', '));
  });
  one('[data-clear]', weighing).addEventListener('click', () => {
    weighed = weights.read('');
    change(tools);
    one('summary', weighing).focus();
  });
  addEventListener('popstate', fromAddress);
  fromAddress();
};

export const start = kit => {
  const page = kit.one('[data-side-by-side]');
  if (page) sideBySide(page, kit);
};
