//! Numbers.

use super::parser::Parser;

impl Parser<'_> {
    fn digits(&mut self, mut each: impl FnMut(u8)) -> Option<()> {
        let start = self.at;
        while let Some(digit @ b'0'..=b'9') = self.peek() {
            each(digit - b'0');
            self.at += 1;
        }
        (self.at > start).then_some(())
    }

    // Not `str::parse`: exact rounding of every float costs 11 kB of tables and code.
    pub(super) fn number(&mut self) -> Option<f64> {
        let negative = self.take(b'-').is_some();
        let (mut value, mut scale, mut exponent) = (0.0, 0, 0_i32);
        if self.take(b'0').is_none() {
            self.digits(|digit| value = value * 10.0 + f64::from(digit))?;
        }
        if self.take(b'.').is_some() {
            self.digits(|digit| {
                value = value * 10.0 + f64::from(digit);
                scale -= 1;
            })?;
        }
        if self.take(b'e').or_else(|| self.take(b'E')).is_some() {
            let down = self.take(b'-').is_some();
            if !down && self.peek() == Some(b'+') {
                self.at += 1;
            }
            self.digits(|digit| exponent = exponent.saturating_mul(10).saturating_add(digit.into()))?;
            exponent = if down { -exponent } else { exponent };
        }
        let value = scaled(value, exponent.saturating_add(scale));
        Some(if negative { -value } else { value })
    }
}

/// `value * 10^exponent`. Nothing of ours is past 10^400 or below 10^-400.
fn scaled(value: f64, exponent: i32) -> f64 {
    let factor = (0..exponent.unsigned_abs().min(400)).fold(1.0, |factor, _| factor * 10.0);
    match exponent {
        0 => value,
        1.. if value == 0.0 => 0.0,
        1.. => value * factor,
        _ => value / factor,
    }
}
