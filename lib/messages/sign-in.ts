import { catalogue } from "./catalogue";

/** Apart, for the desk, where one signs in again beside what one writes. */
export const signInMessages = catalogue({
  es: {
    signIn: "Entrar",
    signingIn: "Entrando",
    email: "Correo",
    password: "Contraseña",
  },
  en: {
    signIn: "Sign in",
    signingIn: "Signing in",
    email: "E-mail",
    password: "Password",
  },
});
