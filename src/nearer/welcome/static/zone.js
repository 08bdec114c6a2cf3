// Fills in the time zone the browser is set to, once, in a form nobody has touched yet.

const select = document.querySelector("select[data-guess-zone]");
const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (select && [...select.options].some((option) => option.value === here)) {
  select.value = here;
}
