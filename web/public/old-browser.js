/* Runs in any browser: says in words that this one is too old, instead of a white page. */
(function () {
  var fits = window.CSS && CSS.supports && CSS.supports('color', 'color-mix(in srgb, red, blue)')
    && 'noModule' in HTMLScriptElement.prototype && 'indexedDB' in window
  if (fits)
    return
  var app = document.getElementById('app')
  /* By the style object: the site's policy takes no style from markup. */
  app.style.font = '1.125rem/1.5 sans-serif'
  app.style.padding = '24px'
  app.style.maxWidth = '30em'
  app.innerHTML = '<main><h1>Trình duyệt này cũ quá</h1>'
    + '<p>Từng Ngõ cần Chrome 111, Safari 16.4 hoặc mới hơn. Mở Cửa hàng ứng dụng, cập nhật Chrome rồi mở lại.</p></main>'
})()
