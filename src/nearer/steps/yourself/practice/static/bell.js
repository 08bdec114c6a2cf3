// A small bell, made of three fading tones; no file, and nothing is loaded before it is wanted.
let audio;

export function bell() {
  audio ??= new AudioContext();
  const now = audio.currentTime;
  for (const [ratio, loud, long] of [[1, 0.14, 3.2], [2.76, 0.05, 1.8], [5.4, 0.02, 0.9]]) {
    const tone = audio.createOscillator();
    const fade = audio.createGain();
    tone.frequency.value = 396 * ratio;
    fade.gain.setValueAtTime(0, now);
    fade.gain.linearRampToValueAtTime(loud, now + 0.01);
    fade.gain.exponentialRampToValueAtTime(0.0001, now + long);
    tone.connect(fade).connect(audio.destination);
    tone.start(now);
    tone.stop(now + long);
  }
}
