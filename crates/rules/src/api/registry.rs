//! How host functions come into the interpreter: all in one way, marked as depending on more than
//! their arguments. Many do (what is declared, what is judged, the budget), so that an optimiser may
//! call none of them before the script runs, and every call is made, counted and has its place.

use rhai::{Engine, FuncRegistration, RhaiNativeFunc, Variant};

/// The interpreter as the files of this folder see it.
pub struct HostFunctions<'e>(&'e mut Engine);

impl<'e> HostFunctions<'e> {
    /// Registers in this interpreter.
    pub fn of(engine: &'e mut Engine) -> Self {
        Self(engine)
    }

    /// Registers a function or an operator.
    pub fn register_fn<A: 'static, const N: usize, const X: bool, R, const F: bool>(
        &mut self,
        name: &str,
        function: impl RhaiNativeFunc<A, N, X, R, F> + 'static,
    ) -> &mut Self
    where
        R: Variant + Clone,
    {
        self.add(FuncRegistration::new(name), function)
    }

    /// Registers a property that scripts can read.
    pub fn register_get<A: 'static, const X: bool, R, const F: bool>(
        &mut self,
        name: &str,
        read: impl RhaiNativeFunc<A, 1, X, R, F> + 'static,
    ) -> &mut Self
    where
        R: Variant + Clone,
    {
        self.add(FuncRegistration::new_getter(name), read)
    }

    fn add<A: 'static, const N: usize, const X: bool, R, const F: bool>(
        &mut self,
        registration: FuncRegistration,
        function: impl RhaiNativeFunc<A, N, X, R, F> + 'static,
    ) -> &mut Self
    where
        R: Variant + Clone,
    {
        registration.with_volatility(true).register_into_engine(self.0, function);
        self
    }

    /// Registers a type under the name that is shown for it.
    pub fn register_type_with_name<T: Variant + Clone>(&mut self, name: &str) -> &mut Self {
        self.0.register_type_with_name::<T>(name);
        self
    }

    /// Lets `for` go through the values of a type.
    pub fn register_iterator<T>(&mut self) -> &mut Self
    where
        T: Variant + Clone + IntoIterator,
        <T as IntoIterator>::Item: Variant + Clone,
    {
        self.0.register_iterator::<T>();
        self
    }
}
