// Days: charts, the list beside the map, and files that are dropped on a page.
'use strict';
(() => {
  // Charts: stacked bars, drawn from the tallest sum down to the first series.
  const bars = (box) => {
    const data = JSON.parse(box.dataset.chart);
    if (!data.series.length) {
      return;
    }
    const count = data.labels.length;
    const xs = data.labels.map((_, i) => i);
    const stacks = [];
    let below = new Array(count).fill(0);
    for (const series of data.series) {
      below = below.map((km, i) => km + series.km[i]);
      stacks.unshift({colour: '--mode-' + series.colour, km: below});
    }
    const number = new Intl.NumberFormat(box.dataset.locale, {maximumFractionDigits: 1});
    // No label may run into the next: about 7 px a letter, and the axis at the left takes 62.
    const label = Math.max(26, 8 + 7 * Math.max(...data.labels.map((text) => text.length)));
    const step = Math.max(1, Math.ceil((count * label) / Math.max(200, box.clientWidth - 62)));
    const ink = coneix.colour('--muted');
    const grid = {stroke: coneix.colour('--line'), width: 1};
    const plot = new uPlot({
      width: Math.max(260, box.clientWidth),
      height: 240,
      legend: {show: false},
      cursor: {show: false},
      scales: {x: {time: false, range: [-0.6, count - 0.4]}, y: {range: (_, low, high) => [0, high ? high * 1.08 : 1]}},
      axes: [
        {stroke: ink, grid: {show: false}, ticks: {show: false}, splits: () => xs.filter((i) => i % step === 0), values: (_, at) => at.map((i) => data.labels[i])},
        {stroke: ink, grid, ticks: {show: false}, size: 62, values: (_, at) => at.map((km) => number.format(km) + '\u00a0km')},
      ],
      series: [{}].concat(stacks.map((stack) => ({
        fill: coneix.colour(stack.colour), stroke: coneix.colour(stack.colour), width: 0,
        paths: uPlot.paths.bars({size: [0.7, 48]}), points: {show: false},
      }))),
    }, [xs].concat(stacks.map((stack) => stack.km)), box);
    box.plot = plot;
  };
  const drawCharts = () => {
    for (const box of document.querySelectorAll('[data-chart]')) {
      if (box.plot) {
        box.plot.destroy();
        box.plot = null;
      }
      bars(box);
    }
  };
  drawCharts();
  let waiting = 0;
  let width = innerWidth;
  addEventListener('resize', () => {
    if (innerWidth !== width) {
      width = innerWidth;
      clearTimeout(waiting);
      waiting = setTimeout(drawCharts, 150);
    }
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawCharts);

  // List and map point at each other.
  const select = (id, scroll) => {
    for (const item of document.querySelectorAll('[data-trip]')) {
      const chosen = item.dataset.trip === id;
      item.classList.toggle('selected', chosen);
      if (chosen && scroll) {
        item.scrollIntoView({block: 'nearest'});
      }
    }
  };
  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-select]');
    if (button) {
      const id = button.dataset.select;
      select(id, false);
      document.dispatchEvent(new CustomEvent('trip:select', {detail: id}));
    }
  });
  document.addEventListener('trip:select', (event) => select(event.detail, true));

  // A switch was tapped: the map may want to draw its trips anew.
  document.addEventListener('htmx:afterSwap', (event) => {
    if (event.detail.target && event.detail.target.id === 'record') {
      document.dispatchEvent(new CustomEvent('trips:changed'));
    }
  });

  // Import: one file after the other.
  const zone = () => document.querySelector('[data-import]');
  if (!zone()) {
    return;
  }
  const queue = [];
  let busy = false;

  const card = (name, text) => {
    const box = document.createElement('div');
    box.className = 'card report problem';
    const title = document.createElement('b');
    title.textContent = name;
    const line = document.createElement('p');
    line.textContent = text;
    box.append(title, line);
    zone().querySelector('[data-import-reports]').prepend(box);
  };

  const ended = (id) => new Promise((done) => {
    const look = () => {
      const box = document.getElementById(id);
      if (!box || box.dataset.importState !== 'running') {
        document.removeEventListener('htmx:afterSettle', look);
        done();
      }
    };
    document.addEventListener('htmx:afterSettle', look);
    look();
  });

  const send = (file) => new Promise((done) => {
    const sending = zone().querySelector('[data-import-sending]');
    const bar = sending.querySelector('progress');
    sending.querySelector('p').textContent = zone().dataset.sending.replace('{0}', file.name);
    bar.value = 0;
    sending.hidden = false;
    const request = new XMLHttpRequest();
    request.open('POST', coneix.base + (zone().dataset.importTo || '/import'));
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
    request.setRequestHeader('HX-Request', 'true');
    request.upload.addEventListener('progress', (event) => {
      bar.value = event.total ? event.loaded / event.total : 0;
    });
    request.addEventListener('load', () => {
      sending.hidden = true;
      const reports = zone().querySelector('[data-import-reports]');
      const parsed = new DOMParser().parseFromString(request.responseText, 'text/html');
      const box = parsed.querySelector('.report, .problem');
      if (!box) {
        card(file.name, parsed.body.textContent.slice(0, 300));
        done();
        return;
      }
      reports.prepend(document.importNode(box, true));
      const added = reports.firstElementChild;
      htmx.process(added);
      added.scrollIntoView({block: 'nearest'});
      (added.id ? ended(added.id) : Promise.resolve()).then(done);
    });
    request.addEventListener('error', () => {
      sending.hidden = true;
      card(file.name, zone().dataset.away);
      done();
    });
    request.send(file);
  });

  const work = async () => {
    if (busy) {
      return;
    }
    busy = true;
    while (queue.length) {
      const file = queue.shift();
      if (file.size > Number(zone().dataset.most)) {
        card(file.name, zone().dataset.tooLarge);
      } else {
        await send(file);
      }
    }
    busy = false;
  };
  const take = (files) => {
    queue.push(...files);
    work();
  };

  document.addEventListener('change', (event) => {
    if (event.target.id === 'import-file') {
      take([...event.target.files]);
      event.target.value = '';
    }
  });
  const hasFiles = (event) => event.dataTransfer && [...event.dataTransfer.types].includes('Files');
  document.addEventListener('dragover', (event) => {
    if (hasFiles(event)) {
      event.preventDefault();
      document.body.classList.add('dropping');
    }
  });
  document.addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) {
      document.body.classList.remove('dropping');
    }
  });
  document.addEventListener('drop', (event) => {
    document.body.classList.remove('dropping');
    if (hasFiles(event)) {
      event.preventDefault();
      take([...event.dataTransfer.files]);
    }
  });
})();
