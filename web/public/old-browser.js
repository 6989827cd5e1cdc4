/* Runs in any browser: says in words that this one is too old, instead of a white page. */
(function () {
  var fits = window.CSS && CSS.supports && CSS.supports('color', 'color-mix(in srgb, red, blue)')
    && 'noModule' in HTMLScriptElement.prototype && 'indexedDB' in window
  if (fits)
    return
  document.getElementById('app').innerHTML = '<main style="font:1.125rem/1.5 sans-serif;padding:24px;max-width:30em">'
    + '<h1 style="font-size:1.5rem">Trình duyệt này cũ quá</h1>'
    + '<p>Từng Ngõ cần Chrome 111, Safari 16.4 hoặc mới hơn. Mở Cửa hàng ứng dụng, cập nhật Chrome rồi mở lại.</p></main>'
})()
