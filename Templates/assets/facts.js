// Lists of tools narrowed by what is known of them. `home.js` loads it where a list has facts to be narrowed by.

// Bounds of a number, each as a value that may be wanted: "5.." is 5 or more, "..20" is 20 or less, and "5..20" is both.
const isMost = bound => bound.startsWith('..');
const boundOf = bound => Number(bound.replace('..', ''));
const boundsIn = text => {
  const ends = text.split('..'), isNumber = end => end.trim() !== '' && Number.isFinite(Number(end));
  if (ends.length !== 2) return [];
  return ends.flatMap((end, at) => !isNumber(end) ? [] : at ? `..${Number(end)}` : `${Number(end)}..`);
};
const boundsText = bounds => (bounds.find(bound => !isMost(bound)) ?? '..') + (bounds.find(isMost) ?? '..').slice(2);

// What a list is narrowed by: for each fact a box per value, with how many tools it would leave, and for a number the least
// and the most. A fact of a tool is known by the indices of its values, behind which stand "does not apply" and "not
// stated"; a number by its two ends.
export const makeFacts = (panel, chips, belongs, { one, all, root }) => {
  const ids = panel.dataset.facts.split(' '), words = panel.dataset;
  // The values that are wanted, as the address has them, by the ids of their facts.
  const wanted = new Map();
  let known = [], everyTool;
  const settle = data => {
    if (!everyTool) known = (data.facts ?? []).flatMap((fact, at) => {
      if (!ids.includes(fact.id)) return [];
      const isAnswer = fact.kind === 'yes-no', values = isAnswer ? ['yes', 'partly', 'no'] : fact.values ?? [];
      const labels = isAnswer ? values.map(value => words[value]) : fact.labels ?? values;
      return [{
        ...fact, at, isNumber: fact.kind === 'number', tokens: [...values.map(value => value.toLowerCase()), 'n/a', '~'],
        labels: [...labels, words.inapplicable, words.unknown],
      }];
    });
    everyTool = data.tools;
    // An address may say what no tool has, and some programs write a comma another way.
    for (const [id, tokens] of wanted) {
      const { tokens: values = [], isNumber } = known.find(fact => fact.id === id) ?? {};
      const found = [...tokens].flatMap(token => values.includes(token) ? token : token.split(','));
      wanted.set(id, new Set(isNumber ? found.flatMap(boundsIn) : found.filter(token => values.includes(token))));
      if (!wanted.get(id).size) wanted.delete(id);
    }
  };
  const valueOf = (fact, tool) => {
    const value = tool.facts?.[fact.at], unknown = fact.tokens.length - 1;
    if (!belongs(fact, tool) || value === 'note') return [];
    if (fact.isNumber) return Number.isFinite(value) ? [value, value] : Array.isArray(value) ? value : [];
    if (value == null) return [unknown];
    if (value === 'n/a') return [unknown - 1];
    return fact.kind === 'yes-no' ? [fact.tokens.indexOf(value)] : [value].flat();
  };
  const valuesOf = fact => fact.found ??= everyTool.map(tool => valueOf(fact, tool));
  // Whether a value of a fact is one of the wanted ones, or a number within what is wanted. What is unknown is no number.
  const testOf = fact => {
    const tokens = [...wanted.get(fact.id)], indices = new Set(tokens.map(token => fact.tokens.indexOf(token)));
    const isWithin = (low, high) => tokens.every(token => isMost(token) ? high <= boundOf(token) : low >= boundOf(token));
    return fact.isNumber ? values => values.length > 0 && isWithin(...values) : values => values.some(index => indices.has(index));
  };
  // Those that fit what is wanted of each fact, and the counts of the boxes for whoever wants them.
  const narrow = tools => {
    const asked = known.filter(fact => wanted.has(fact.id))
      .map(fact => ({ fact, values: valuesOf(fact), fits: testOf(fact) }));
    const missedBy = tool => asked.filter(({ values, fits }) => !fits(values[tool.index]));
    const found = tools.map(tool => ({ tool, missed: missedBy(tool) }));
    // What a value would leave is counted among those that fit all other facts.
    const count = () => {
      const counted = known.filter(fact => !fact.isNumber);
      for (const fact of counted) fact.counts = fact.tokens.map(() => 0);
      for (const { tool, missed: [missed, another] } of found) {
        if (another) continue;
        for (const fact of missed ? [missed.fact] : counted) {
          if (fact.counts) for (const index of valuesOf(fact)[tool.index]) fact.counts[index]++;
        }
      }
    };
    return { fitting: found.filter(({ missed }) => !missed.length).map(({ tool }) => tool), count };
  };
  const make = (name, values, ...children) => {
    const element = Object.assign(document.createElement(name), values);
    element.append(...children);
    return element;
  };
  const makeBound = (fact, text, placeholder, isMost) => {
    const field = make('input', { type: 'number', step: 'any', name: fact.id, placeholder });
    field.toggleAttribute('data-most', isMost);
    return make('label', { className: 'bound' }, make('span', {}, text), field);
  };
  const makeBox = (fact, index) => {
    const box = make('input', { type: 'checkbox', name: fact.id, value: fact.tokens[index] });
    const className = index === fact.tokens.length - 1 ? 'apart' : '';
    return make('label', { className }, box, make('span', {}, fact.labels[index]), make('small', {}, ''));
  };
  // They are made when they are first in sight, the boxes of the values that a tool of the list has.
  const build = tools => {
    for (const fact of known) {
      const used = new Set(tools.flatMap(tool => valuesOf(fact)[tool.index])), legend = make('legend', {}, fact.name);
      const fields = !fact.isNumber ? [...fact.tokens.keys()].filter(index => used.has(index)).map(index => makeBox(fact, index))
        : [makeBound(fact, words.least, Math.min(...used), false), makeBound(fact, words.most, Math.max(...used), true)];
      if (fact.unit) legend.append(' ', make('small', {}, fact.unit));
      if (![...used].some(value => fact.isNumber || value < fact.tokens.length - 2)) continue;
      one('div', panel).append(make('fieldset', { name: fact.id }, legend, make('div', {}, ...fields)));
    }
  };
  const chip = (text, data, hint = '') => {
    const hidden = make('span', { className: 'visually-hidden' }, hint);
    const button = make('button', { type: 'button', className: 'button button-small' }, text, hidden);
    Object.assign(button.dataset, data);
    return make('li', {}, button);
  };
  const said = (fact, token) => fact.isNumber
    ? `${fact.name} ${isMost(token) ? '≤' : '≥'} ${boundOf(token).toLocaleString(root.lang, { maximumFractionDigits: 20 })}`
    : `${fact.name}: ${fact.labels[fact.tokens.indexOf(token)]}`;
  const paintChips = () => {
    const names = known.flatMap(fact => [...wanted.get(fact.id) ?? []].map(token => ({ fact, token })));
    chips.hidden = !names.length;
    chips.replaceChildren(...names.map(({ fact, token }) =>
      chip(said(fact, token), { fact: fact.id, value: token }, ` ${words.remove}`)), chip(words.resetText, { reset: '' }));
  };
  const paintBoxes = (tools, count) => {
    if (!one('fieldset', panel)) build(tools);
    count();
    for (const group of all('fieldset', panel)) {
      const fact = known.find(({ id }) => id === group.name);
      const tokens = [...wanted.get(fact.id) ?? []];
      for (const field of all('[type=number]', group)) {
        const token = tokens.find(token => isMost(token) === 'most' in field.dataset);
        const text = token ? `${boundOf(token)}` : '';
        // What a reader types meanwhile is left alone.
        if (field.defaultValue !== text) field.value = field.defaultValue = text;
      }
      for (const label of all('label:not(.bound)', group)) {
        const [box, , count] = label.children;
        const found = fact.counts[fact.tokens.indexOf(box.value)];
        box.checked = tokens.includes(box.value);
        box.disabled = !found && !box.checked;
        // A text that takes another's place would be laid out with all that holds it.
        count.firstChild.data = found;
      }
      group.hidden = !one('input:enabled', group);
    }
  };
  const set = (id, token, isWanted) => {
    const tokens = wanted.get(id) ?? new Set();
    if (isWanted) tokens.add(token); else tokens.delete(token);
    if (tokens.size) wanted.set(id, tokens); else wanted.delete(id);
  };
  const setBound = (id, text, isUpper) => {
    for (const token of wanted.get(id) ?? []) if (isMost(token) === isUpper) set(id, token, false);
    for (const token of boundsIn(isUpper ? `..${text}` : `${text}..`)) set(id, token, true);
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
  const isNumber = id => known.some(fact => fact.id === id && fact.isNumber);
  const written = () => ids.filter(id => wanted.has(id)).map(id => {
    const tokens = isNumber(id) ? [boundsText([...wanted.get(id)])] : [...wanted.get(id)];
    return `${id}=${tokens.map(token => encodeURIComponent(token).replaceAll('%20', '+')).join(',')}`;
  });
  return { wanted, settle, narrow, paintChips, paintBoxes, set, setBound, read, written, isOpen: () => panel.open };
};
