/** A Vietnamese mobile number as typed → E.164 (`+84912555034`), or the sentence that says what is wrong. */
export function parsePhone(typed: string): { number: string } | { error: string } {
  const digits = typed.replace(/\D/g, '').replace(/^84(?=\d{9}$)/, '0')
  if (digits.length === 0)
    return { error: 'Chưa ghi số điện thoại.' }
  if (digits.length !== 10)
    return { error: `Số này ${digits.length < 10 ? 'mới ' : ''}có ${digits.length} chữ số. Số di động có đủ 10 chữ số.` }
  if (!/^0[35789]/.test(digits))
    return { error: 'Số di động bắt đầu bằng 03, 05, 07, 08 hoặc 09. Xem lại số này.' }
  return { number: `+84${digits.slice(1)}` }
}

/** `+84912555034` → `0912 555 034` */
export function formatPhone(number: string): string {
  return number.replace(/^\+84/, '0').replace(/^(\d{4})(\d{3})(\d{3})$/, '$1 $2 $3')
}
