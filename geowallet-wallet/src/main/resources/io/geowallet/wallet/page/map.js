// Draws the trips of a page on a Leaflet map. Names go into text nodes only; nothing is asked of another host.
'use strict';
(() => {
  const WORLD = [[35, -10], [60, 25]];
  const MODES = {car: 'car', motorcycle: 'motorcycle', bicycle: 'bicycle', walk: 'walk', train: 'train'};
  const colourOf = (mode) => coneix.colour('--mode-' + (MODES[mode] || 'other')) || coneix.colour('--mode-other');

  // Leaflet's own tile layer takes tiles away by a data: address, which the page's policy forbids.
  const Ground = L.GridLayer.extend({
    createTile(at, done) {
      const tile = document.createElement('img');
      tile.alt = '';
      tile.className = 'ground-tile';
      tile.addEventListener('load', () => done(null, tile));
      tile.addEventListener('error', () => done(new Error('no tile'), tile));
      const style = coneix.dark() ? 'dark' : 'light';
      tile.src = `${coneix.base}/tiles/${this.options.hash}/${style}/${at.z}/${at.x}/${at.y}`;
      return tile;
    },
  });

  const North = L.Control.extend({
    onAdd() {
      const box = L.DomUtil.create('div', 'north');
      const arrow = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      arrow.setAttribute('viewBox', '0 0 10 10');
      arrow.setAttribute('aria-hidden', 'true');
      const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
      path.setAttribute('d', 'M5 0L9 10L5 7.5L1 10z');
      path.setAttribute('fill', 'currentColor');
      arrow.append(path);
      const letter = document.createElement('span');
      letter.textContent = this.options.label;
      box.append(arrow, letter);
      return box;
    },
  });

  const tooltip = (text) => {
    const element = document.createElement('span');
    element.textContent = text;
    return element;
  };

  // Leaflet takes an attribution for HTML.
  const escaped = (text) => tooltip(text).innerHTML;

  const parse = (bounds) => {
    const [south, west, north, east] = bounds.split(',').map(Number);
    return [[south, west], [north, east]];
  };

  class TripMap {
    constructor(element) {
      this.element = element;
      this.trips = new Map();
      this.data = {trips: [], stays: []};
      this.ready = {features: false, ground: false};
      this.map = L.map(element, {zoomControl: false, scrollWheelZoom: false, minZoom: 2, maxZoom: 19});
      this.map.attributionControl.setPrefix(false);
      L.control.zoom({position: 'topleft', zoomInTitle: element.dataset.zoomIn, zoomOutTitle: element.dataset.zoomOut}).addTo(this.map);
      L.control.scale({imperial: false, position: 'bottomleft'}).addTo(this.map);
      new North({position: 'topright', label: element.dataset.north}).addTo(this.map);
      // The wheel scrolls the page until the map is chosen.
      this.map.on('focus', () => this.map.scrollWheelZoom.enable());
      this.map.on('blur', () => this.map.scrollWheelZoom.disable());
      this.layer = L.featureGroup().addTo(this.map);
      this.map.fitBounds(element.dataset.bounds ? parse(element.dataset.bounds) : WORLD, {animate: false});
      this.ground();
      this.load();
    }

    ground() {
      const {hash, state} = this.element.dataset;
      if (hash) {
        this.addGround(hash);
      } else if (state === 'loading') {
        this.await();
      } else {
        this.stands('ground');
      }
    }

    addGround(hash) {
      this.tiles?.remove();
      this.tiles = new Ground({hash, minZoom: 8, maxZoom: 19, attribution: escaped(this.element.dataset.maker), updateWhenIdle: false, keepBuffer: 1});
      this.tiles.on('load', () => this.stands('ground'));
      this.tiles.addTo(this.map);
      if (this.map.getZoom() < 8) {
        this.stands('ground');
      }
    }

    async await() {
      const note = this.element.parentElement.querySelector('[data-map-note]');
      for (;;) {
        await new Promise((done) => setTimeout(done, 700));
        const reply = await fetch(coneix.base + '/map.json');
        const state = reply.ok ? await reply.json() : {state: 'failed'};
        if (state.state === 'ready') {
          this.element.dataset.hash = state.hash;
          this.addGround(state.hash);
          if (this.trips.size === 0) {
            this.map.fitBounds(parse(state.bounds), {animate: false});
          }
        }
        if (state.state !== 'loading') {
          note?.remove();
          if (state.state !== 'ready') {
            this.stands('ground');
          }
          return;
        }
      }
    }

    async load() {
      const address = this.element.dataset.features;
      if (address) {
        const reply = await fetch(address);
        if (reply.ok) {
          this.data = await reply.json();
        } else {
          coneix.show(await reply.text());
        }
      }
      this.draw();
      const [first] = this.data.circles || [];
      if (first) {
        // The likeliest home, not all of a month's nights from far above.
        this.map.fitBounds(L.latLng(first.at).toBounds(4 * Math.max(first.radius, 250)), {maxZoom: 16, animate: false});
      } else if (this.layer.getLayers().length > 0) {
        this.map.fitBounds(this.layer.getBounds(), {padding: [28, 28], maxZoom: 16, animate: false});
      }
      this.stands('features');
    }

    draw() {
      this.layer.clearLayers();
      this.trips.clear();
      for (const stay of this.data.stays || []) {
        L.circleMarker(stay.at, {radius: 5, weight: 2, color: coneix.colour('--muted'), fillColor: coneix.colour('--surface'), fillOpacity: 1})
            .bindTooltip(tooltip(stay.label)).addTo(this.layer);
      }
      for (const circle of this.data.circles || []) {
        this.drawCircle(circle);
      }
      for (const trip of this.data.trips) {
        this.drawTrip(trip);
      }
    }

    drawCircle(circle) {
      const colour = coneix.colour(circle.named ? '--accent' : '--muted');
      L.circle(circle.at, {radius: circle.radius, weight: 2, color: colour, dashArray: circle.named ? null : '4 4', interactive: false})
          .bindTooltip(tooltip(circle.label), {permanent: true, direction: 'top'}).addTo(this.layer)
          .getElement()?.setAttribute('tabindex', '-1');
    }

    drawTrip(trip) {
      const casing = coneix.colour('--surface');
      const parts = [];
      const ends = [];
      for (const leg of trip.legs) {
        if (leg.line.length === 0) {
          continue;
        }
        const colour = trip.private ? coneix.colour('--private') : colourOf(leg.mode);
        L.polyline(leg.line, {color: casing, weight: 8, opacity: .9, interactive: false}).addTo(this.layer);
        const line = L.polyline(leg.line, {color: colour, weight: 4.5, dashArray: trip.private ? '2 8' : null});
        parts.push(this.interactive(line, trip).addTo(this.layer));
        // By keyboard a trip is chosen in the list; browsers would stop at each of a hundred nameless paths.
        line.getElement()?.setAttribute('tabindex', '-1');
        ends.push(leg.line[0], leg.line[leg.line.length - 1]);
      }
      for (const gap of trip.gaps || []) {
        L.polyline(gap, {color: coneix.colour('--gap'), weight: 3, dashArray: '4 8', interactive: false}).addTo(this.layer);
      }
      if (ends.length > 0) {
        const colour = trip.private ? coneix.colour('--private') : colourOf(trip.mode);
        for (const [at, fill] of [[ends[0], casing], [ends[ends.length - 1], colour]]) {
          L.circleMarker(at, {radius: 5.5, weight: 3, color: colour, fillColor: fill, fillOpacity: 1, interactive: false}).addTo(this.layer);
        }
      }
      this.trips.set(trip.id, parts);
    }

    interactive(line, trip) {
      line.bindTooltip(tooltip(trip.label), {sticky: true});
      line.on('mouseover', () => line.setStyle({weight: 7}));
      line.on('mouseout', () => line.setStyle({weight: this.selected === trip.id ? 7 : 4.5}));
      line.on('click', () => document.dispatchEvent(new CustomEvent('trip:select', {detail: trip.id})));
      return line;
    }

    select(id) {
      this.selected = id;
      for (const [other, lines] of this.trips) {
        for (const line of lines) {
          line.setStyle({weight: other === id ? 7 : 4.5, opacity: other === id ? 1 : .55});
          if (other === id) {
            line.bringToFront();
          }
        }
      }
      const chosen = this.trips.get(id);
      if (chosen && chosen.length > 0) {
        const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
        this.map.fitBounds(L.featureGroup(chosen).getBounds(), {padding: [36, 36], maxZoom: 16, animate: !calm});
      }
    }

    recolour() {
      this.draw();
      if (this.element.dataset.hash) {
        this.addGround(this.element.dataset.hash);
      }
    }

    // True for tests and benches once both the trips and the ground below them are there.
    stands(what) {
      this.ready[what] = true;
      if (this.ready.features && this.ready.ground && this.element.dataset.standing !== 'true') {
        this.element.dataset.standing = 'true';
        performance.mark('map-standing');
      }
    }
  }

  // A form beside a map takes a point: by a click, or the map's middle, which the arrow keys move.
  class Pick {
    constructor(map, form) {
      this.map = map;
      this.form = form;
      this.layer = L.layerGroup().addTo(map);
      const middle = form.querySelector('[data-pick-middle]');
      middle.hidden = false;
      middle.addEventListener('click', () => this.take(map.getCenter()));
      map.on('click', (event) => this.take(event.latlng));
      form.addEventListener('input', () => this.draw());
      this.draw();
    }

    take(at) {
      const point = at.wrap();
      const {latitude, longitude} = this.form.elements;
      latitude.value = point.lat.toFixed(5);
      longitude.value = point.lng.toFixed(5);
      this.form.querySelector('[data-pick-said]').textContent = `${this.form.dataset.taken} ${latitude.value}, ${longitude.value}`;
      this.draw();
    }

    draw() {
      this.layer.clearLayers();
      const {latitude, longitude, radius} = this.form.elements;
      const at = [latitude, longitude].map((field) => field.value.trim() && Number(field.value.trim().replace(',', '.')));
      const metres = Number(radius.value);
      if (at.every((degrees) => typeof degrees === 'number' && Number.isFinite(degrees)) && Math.abs(at[0]) <= 85 && metres > 0) {
        const colour = coneix.colour('--accent');
        L.circle(at, {radius: metres, weight: 2, color: colour, interactive: false}).addTo(this.layer);
        L.circleMarker(at, {radius: 4, weight: 2, color: colour, fillColor: colour, fillOpacity: 1, interactive: false}).addTo(this.layer);
      }
    }
  }

  const maps = new Map();
  const start = () => {
    for (const element of document.querySelectorAll('[data-map]')) {
      if (!maps.has(element)) {
        const made = new TripMap(element);
        maps.set(element, made);
        const picking = element.closest('[data-pick]');
        if (picking) {
          new Pick(made.map, document.getElementById(picking.dataset.pick));
        }
      }
    }
  };
  document.addEventListener('trip:select', (event) => {
    for (const map of maps.values()) {
      map.select(event.detail);
    }
  });
  // A trip that was made private, or no longer, changes its colour.
  document.addEventListener('trips:changed', () => {
    for (const map of maps.values()) {
      map.load();
    }
  });
  document.addEventListener('htmx:afterSettle', start);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    for (const map of maps.values()) {
      map.recolour();
    }
  });
  start();
})();
